import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build/build.ts';
import { commandLine } from './command-line.ts';
import { faultMatrix } from './commands/develop.ts';
import { fillIn } from './emulator-readme/fill-in.ts';
import { playMatrix } from './fault-matrix/fault-matrix.ts';
import { matrixTables } from './fault-matrix/matrix-tables.ts';

const DOCUMENT = join(import.meta.dirname, '..', 'docs', 'reliability.md');

/** `npm run fault-matrix`: plays every doorway with every fault, and writes what became of everybody into docs/reliability.md. */
commandLine(faultMatrix, async () => {
  await build();
  const tables = matrixTables(await playMatrix());
  writeFileSync(DOCUMENT, fillIn(readFileSync(DOCUMENT, 'utf8'), tables));
  return 0;
});
