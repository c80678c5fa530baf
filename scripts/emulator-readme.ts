import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';
import { emulatorReadme } from './commands/develop.ts';
import { fillIn } from './emulator-readme/fill-in.ts';
import { TABLES } from './emulator-readme/tables.ts';

const README = join(import.meta.dirname, '..', 'emulator', 'README.md');

/** `npm run emulator-readme`: writes what the emulator covers into its README, from the code. */
commandLine(emulatorReadme, async () => {
  writeFileSync(README, fillIn(readFileSync(README, 'utf8'), TABLES));
  return 0;
});
