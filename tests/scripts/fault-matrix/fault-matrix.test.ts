import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { playRow, SCENES } from '../../../scripts/fault-matrix/fault-matrix.ts';
import { MATRIX_FAULTS } from '../../../scripts/fault-matrix/matrix-faults.ts';
import { headOfRow, MATRIX_ASPECTS } from '../../../scripts/fault-matrix/matrix-tables.ts';
import type { Scene } from '../../../scripts/fault-matrix/scene.ts';

const PROJECT = join(__dirname, '../../..');
const DOCUMENT = readFileSync(join(PROJECT, 'docs/reliability.md'), 'utf8');
const PLAYED_HERE = ['500', 'killed', 'fallback'];
/** One of them in each scene, in turn, beside the scene without: npm run test:long plays all faults everywhere. */
const playedAt = (scene: Scene) => PLAYED_HERE[SCENES.indexOf(scene) % PLAYED_HERE.length];

const cellsOf = (row: string) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, ''));
/** What the document says of a scene, in each of its tables. */
const rowsOf = (scene: Scene) =>
  DOCUMENT.split('\n').filter((row) => row.startsWith(`| ${headOfRow(scene).join(' | ')} |`));

describe('what becomes of everybody when something fails', () => {
  it('has a scene for every doorway, and in the document a row of every scene and a column of every fault', () => {
    const doorways = readdirSync(join(PROJECT, 'functions'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `/${file.replace(/(\.protected)?\.ts$/, '')}`)
      // The page of the console is the same for everybody, and asks nothing of anybody.
      .filter((path) => path !== '/console');
    expect([...new Set(SCENES.map(({ doorway }) => doorway))].sort()).toEqual([...new Set(doorways)].sort());
    const heads = DOCUMENT.split('\n').filter((row) => row.startsWith('| Fails |'));
    const head = ['Fails', 'while', ...MATRIX_FAULTS.map(({ name }) => name)];
    expect(heads.map(cellsOf)).toEqual(MATRIX_ASPECTS.map(() => head));
    expect(SCENES.filter((scene) => rowsOf(scene).length !== MATRIX_ASPECTS.length)).toEqual([]);
    expect(DOCUMENT.match(/^\| `\//gm)).toHaveLength(SCENES.length * MATRIX_ASPECTS.length);
  });

  it('loses nobody and nothing, in any cell', () => {
    expect(DOCUMENT.split('\n').filter((row) => row.includes('LOST'))).toEqual([]);
  });

  // The long tests play all of it.
  const sample = SCENES.filter((_scene, index) => index % 5 === 0);
  it.each(sample.map((scene) => [scene.doorway, scene.what, scene] as const))(
    'is as the document says at %s, while %s; when this fails, run: npm run fault-matrix',
    async (_doorway, _what, scene) => {
      const faults = MATRIX_FAULTS.filter(({ name }) => name === playedAt(scene));
      const { verdicts } = await playRow(scene, faults);
      const written = rowsOf(scene).map(cellsOf);
      const cellsIn = (row: readonly string[] | undefined) =>
        faults.map((fault) => row?.[2 + MATRIX_FAULTS.indexOf(fault)]);
      expect(MATRIX_ASPECTS.map((aspect) => verdicts.map((verdict) => verdict[aspect]))).toEqual(
        MATRIX_ASPECTS.map((_aspect, index) => cellsIn(written[index])),
      );
    },
  );
});
