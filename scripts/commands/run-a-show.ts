import { command, declare, dryRun, environment, json } from './declare.ts';

export const status = declare(
  command(
    'status',
    'says how the line stands: who waits, who is on the air, whether a DJ is there',
    'It lists the first ten in line with their wait and what they have said, says how many come first and whether the DJ has a break, and changes nothing.',
  )
    .addOption(environment())
    .addOption(json()),
  [
    ['npm run status', 'the line as it stands now'],
    ['npm run status -- --environment staging', 'the line of another environment'],
  ],
);

export const closeOut = declare(
  command(
    'close-out',
    'ends the show: goodbye to all who wait, both queues deleted, a receipt',
    'Nobody new comes in. Ctrl-C ends it in good order; run again, it goes on from there. The exit code is 1 when anything is left over.',
  )
    .addOption(environment())
    .addOption(dryRun())
    .addOption(json()),
  [
    ['npm run close-out', 'ends the show'],
    ['npm run close-out -- --dry-run', 'says what it would do'],
  ],
);

export const keys = declare(command('keys', "prints the DJ's keys, as a card for the studio wall"), [
  ['npm run keys', 'the keys, in the language of the station'],
]);
