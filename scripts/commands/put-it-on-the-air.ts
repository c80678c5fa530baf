import { Argument } from '@commander-js/extra-typings';
import { roles } from '../../src/show/console/role.ts';
import { languages } from '../../src/show/words/language.ts';
import { FEWEST_CALLERS, MOST_CALLERS, USUAL_CALLERS } from '../drill/roles.ts';
import { command, declare, dryRun, environment, json } from './declare.ts';

export const deploy = declare(
  command(
    'deploy',
    'builds, checks the settings, deploys, opens the first show, prints the addresses',
    'What stands in the way is said first, and then nothing is deployed. It takes a minute or two.',
  ).addOption(environment()),
  [
    ['npm run deploy', 'deploys the line of .env'],
    ['npm run deploy -- --environment staging', 'a second one beside it'],
  ],
);

export const bindNumbers = declare(
  command(
    'bind-numbers',
    'points the numbers to the deployment, or back to what they were before',
    'It shows what they were and what they become.',
  )
    .option('--listeners <number>', 'the number that listeners call')
    .option('--dj <number>', 'the number that the DJ calls')
    .addOption(environment())
    .addOption(dryRun())
    .option('--undo', 'gives them back as they were; all of them where none is named')
    .option('--yes', 'does not ask before calls are taken from somebody else'),
  [
    ['npm run bind-numbers -- --listeners +15550100 --dj +15550101', 'both numbers'],
    ['npm run bind-numbers -- --dj +15550101 --dry-run', 'what would become of one of them'],
    ['npm run bind-numbers -- --undo', 'as it was before'],
  ],
);

export const drill = declare(
  command(
    'drill',
    'plays a small show with fake callers on a real account, and puts everything back',
    'It deploys the line to an environment of its own, has your two numbers call each other, and prints what happened. Before anything it says what that takes and costs, and asks. The exit code is 1 when something broke.',
  )
    .option('--listeners <number>', 'the number that listeners call')
    .option('--dj <number>', 'the number that the DJ calls')
    .option('--environment <suffix>', 'the environment that is made for it, and taken away again', 'drill')
    .option(
      '--callers <count>',
      `how many fake callers, ${FEWEST_CALLERS} to ${MOST_CALLERS}`,
      String(USUAL_CALLERS),
    )
    .option('--text-to <number>', 'calls from it, and is sent a text; nobody is unless given')
    .option(
      '--questions [names...]',
      'asks Twilio what no documentation says, or only some of it, and plays no show',
    )
    .option('--undo', 'only puts back what a drill has left that was broken off')
    .option('--yes', 'does not ask'),
  [
    ['npm run drill -- --listeners +15550100 --dj +15550101', 'five callers and a DJ'],
    ['npm run drill -- --listeners +15550100 --dj +15550101 --questions', 'every question'],
    ['npm run drill -- --listeners +15550100 --dj +15550101 --undo', 'puts everything back'],
  ],
);

export const consoleKey = declare(
  command(
    'console-key',
    "makes a key of six words for the producer's console, and what .env keeps of it",
    'The words are shown once. A new key signs everybody out of the console.',
  ).addArgument(new Argument('<role>', 'whose key it is').choices(roles)),
  [
    ['npm run console-key -- producer', 'the key of the producer'],
    ['npm run console-key -- dj', 'the key of the DJ'],
  ],
);

export const doctor = declare(
  command(
    'doctor',
    'looks at everything that a show needs, and says how to mend it',
    'Account, numbers, functions, music, queue, settings: what is broken or could be better has its remedy below it. It changes nothing. The exit code is 1 when something is broken.',
  )
    .addOption(environment())
    .addOption(json()),
  [['npm run doctor', 'a line for each thing']],
);

export const sentences = declare(
  command(
    'sentences',
    'lists every fixed sentence with its key, and whether the station has recorded it',
  ).option('--language <language>', `${languages.join(', ')} or all; that of the station unless given`),
  [
    ['npm run sentences', 'in the language of the station'],
    ['npm run sentences -- --language es-MX', 'in another one'],
  ],
);
