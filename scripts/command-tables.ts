import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';
import { COMMAND_TABLES } from './commands/command-tables.ts';
import { commandTables } from './commands/develop.ts';
import { fillIn } from './emulator-readme/fill-in.ts';

const PROJECT = join(import.meta.dirname, '..');

/** `npm run command-tables`: writes the tables of commands into the documents, from their declarations. */
commandLine(commandTables, async () => {
  for (const [document, tables] of Object.entries(COMMAND_TABLES)) {
    const file = join(PROJECT, document);
    writeFileSync(file, fillIn(readFileSync(file, 'utf8'), tables));
  }
  return 0;
});
