import { block, guests } from './callers.ts';
import { command, type Declared, declare } from './declare.ts';
import * as develop from './develop.ts';
import { forget, report } from './look-back.ts';
import { bindNumbers, consoleKey, deploy, doctor, drill, sentences } from './put-it-on-the-air.ts';
import { closeOut, keys, say, status } from './run-a-show.ts';
import { emulator, ladder, phone, rehearse, start, startTwilio } from './try-and-rehearse.ts';

/** Commands that are for the same purpose, in the order in which they are of use. */
export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly Declared[];
}

export const help = declare(
  command('help', 'lists the commands, or explains one').argument('[command]', 'the one to be explained'),
  [
    ['npm run help', 'the list'],
    ['npm run help -- close-out', 'the same as npm run close-out -- --help'],
  ],
);

/** Every script of package.json that a person runs, in the same order, after `help`. */
export const GROUPS: readonly CommandGroup[] = [
  { title: 'Run a show', commands: [status, say, closeOut, guests, block, keys] },
  { title: 'Put it on the air', commands: [deploy, bindNumbers, consoleKey, drill, doctor, sentences] },
  { title: 'Look back', commands: [report, forget] },
  { title: 'Try and rehearse', commands: [rehearse, start, phone, startTwilio, emulator, ladder] },
  {
    title: 'Develop',
    commands: [
      develop.check,
      develop.format,
      develop.build,
      develop.test,
      develop.testBrowser,
      develop.testLong,
      develop.bench,
      develop.faultMatrix,
      develop.checkOpenapi,
      develop.commandTables,
      develop.emulatorReadme,
      develop.screenshotReport,
      develop.screenshotSwitchboard,
      develop.screenshotConsole,
      develop.composeHoldMusic,
    ],
  },
];
