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

export const say = declare(
  command(
    'say',
    'changes the topic, or what a closed line says of the next show, without a deployment',
    'A topic is said until the line closes, the next show until it begins, or either until the time that is given. What the DJ has recorded by telephone is replaced too.',
  )
    .argument('<what>', 'topic or next-show')
    .argument('[words]', 'up to 160 characters')
    .option('--until <time>', 'a day or a time of the station, such as 2026-03-13 or 2026-03-13T20:00')
    .option('--remove', 'says again what was deployed')
    .addOption(environment())
    .addOption(json()),
  [
    ['npm run say -- topic "Should buses run until three?"', 'the topic of this show'],
    ['npm run say -- next-show "We are back on Friday." --until 2026-03-13', 'what a closed line says'],
    ['npm run say -- topic --remove', 'TOPIC again, as it was deployed'],
  ],
  'put the words between quotes: npm run say -- topic "Should buses run until three?"',
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
