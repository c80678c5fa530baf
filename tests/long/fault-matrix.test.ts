import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillIn } from '../../scripts/emulator-readme/fill-in.ts';
import { playMatrix } from '../../scripts/fault-matrix/fault-matrix.ts';
import { matrixTables } from '../../scripts/fault-matrix/matrix-tables.ts';

const DOCUMENT = join(__dirname, '../../docs/reliability.md');

describe('docs/reliability.md, whole', () => {
  it('tells what becomes of everybody; when this fails, run: npm run fault-matrix', async () => {
    const text = readFileSync(DOCUMENT, 'utf8');
    expect(fillIn(text, matrixTables(await playMatrix()))).toBe(text);
  }, 600_000);
});
