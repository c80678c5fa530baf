import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';
import { fillIn } from './emulator-readme/fill-in.ts';

const README = join(import.meta.dirname, '..', 'emulator', 'README.md');

/** `npm run emulator-readme`: writes what the emulator covers into its README, from the code. */
commandLine(async () => {
  writeFileSync(README, fillIn(readFileSync(README, 'utf8')));
  return 0;
});
