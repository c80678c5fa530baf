import { Argument } from '@commander-js/extra-typings';
import { command, declare, profile } from './declare.ts';

const OF_JEST = 'options and files, for jest';

export const build = declare(command('build', 'builds all that Twilio runs and serves, in dist'), [
  ['npm run build', 'needed before npx jest, not before any command'],
]);

/** Not ours: npm runs jest, which has a help of its own. */
export const test = declare(command('test', 'builds, then plays every test').argument('[jest...]', OF_JEST), [
  ['npm test', 'every test but those of a browser and the long ones'],
  ['npx jest tests/show', 'the tests of one room; those that start functions need npm run build first'],
]);

export const testBrowser = declare(
  command('test:browser', 'drives the telephones, the report and the console in a browser').argument(
    '[jest...]',
    OF_JEST,
  ),
  [
    ['npm run test:browser', 'with /usr/bin/chromium'],
    ['CHROMIUM_PATH=/opt/chromium npm run test:browser', 'the same with another one'],
  ],
);

export const testLong = declare(
  command('test:long', 'plays the long tests, of which npm test has a sample').argument('[jest...]', OF_JEST),
  [['npm run test:long', 'every evening of each kind']],
);

export const check = declare(
  command('check', 'is the gate: format, lint, types, dead code, build, every test'),
  [['npm run check', 'what continuous integration runs too']],
);

export const format = declare(command('format', 'repairs what can be repaired of format and lint'), [
  ['npm run format', 'by Biome'],
]);

export const bench = declare(
  command(
    'bench',
    'measures each doorway beside a function that answers a constant, or what is named',
    'Every figure is a ratio to a floor of the same run, or a count.',
  )
    .addArgument(
      new Argument('[what]', 'what is measured')
        .choices([
          'doorways',
          'emulator',
          'close-out',
          'close-out-counted',
          'estimate',
          'felt',
          'load',
          'console',
        ])
        .default('doorways'),
    )
    .addOption(profile()),
  [
    ['npm run bench', 'the doorways'],
    ['npm run bench -- emulator', 'measures the emulator itself'],
    ['npm run bench -- close-out', 'measures the release of 100, 1,000 and 5,000 callers against the ideal'],
    ['npm run bench -- close-out-counted', 'the same on the virtual clock, where nothing stalls'],
    ['npm run bench -- felt', 'measures the silence that callers and DJs feel, and counts REST calls'],
    [
      'npm run bench -- load',
      'plays a contest and twelve hours with faults, and counts what grows with the line',
    ],
    [
      'npm run bench -- console',
      'measures a poll of the console with up to 1,000 callers waiting, and its page in Chromium',
    ],
    ['npm run bench -- estimate', 'measures what callers are told of their wait against what it was'],
  ],
);

export const checkOpenapi = declare(
  command(
    'check:openapi',
    'compares the answers of a record with what Twilio publishes as OpenAPI',
    'The exit code is 1 when an answer is not as Twilio publishes it.',
  )
    .argument('<folder>', 'OpenAPI documents')
    .argument('<record>', 'record'),
  [['npm run check:openapi -- FOLDER RECORD', 'a record is what --record FILE has kept']],
);

export const emulatorReadme = declare(
  command('emulator-readme', 'writes what the emulator covers into its README, from the code'),
  [['npm run emulator-readme', 'after a change to a verb, a resource or a switch']],
);

export const faultMatrix = declare(
  command(
    'fault-matrix',
    'plays every doorway with every fault, and writes docs/reliability.md',
    'It takes some minutes.',
  ),
  [['npm run fault-matrix', 'after a change to a doorway, a scene or a fault']],
);

export const commandTables = declare(
  command('command-tables', 'writes the tables of commands into the documents'),
  [
    [
      'npm run command-tables',
      'README.md, CONTRIBUTING.md and docs/operations.md, after a change to a command',
    ],
  ],
);

export const composeHoldMusic = declare(
  command('compose-hold-music', 'composes the three tracks in assets/hold-music, and their credits, anew'),
  [['npm run compose-hold-music', 'takes our own tracks from their scores']],
);

export const screenshotReport = declare(
  command('screenshot-report', 'makes the picture of a report anew, with Chromium'),
  [['npm run screenshot-report', 'docs/images/report.png']],
);

export const screenshotConsole = declare(
  command('screenshot-console', 'makes the pictures of the console anew, with Chromium'),
  [['npm run screenshot-console', 'docs/images/console-board.png, and those of dj and wall']],
);

export const screenshotSwitchboard = declare(
  command('screenshot-switchboard', 'makes the picture of the telephones anew, with Chromium'),
  [['npm run screenshot-switchboard', 'docs/images/switchboard.png, in about a minute']],
);
