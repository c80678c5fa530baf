import { markdownTable, type Tables } from '../emulator-readme/fill-in.ts';
import type { MatrixRow } from './fault-matrix.ts';
import { MATRIX_FAULTS } from './matrix-faults.ts';
import type { Scene } from './scene.ts';
import type { Verdict } from './verdict.ts';

/** Whom a table is about. */
export const MATRIX_ASPECTS = ['person', 'record', 'line'] as const satisfies readonly (keyof Verdict)[];

/** How a row begins, in each of the tables. */
export function headOfRow({ doorway, what }: Scene): [string, string] {
  return [`\`${doorway}\``, what];
}

/** The tables of docs/reliability.md, by the name of their place in it. */
export function matrixTables(rows: readonly MatrixRow[]): Tables {
  const tableOf = (aspect: keyof Verdict) => () =>
    markdownTable(
      ['Fails', 'while', ...MATRIX_FAULTS.map(({ name }) => name)],
      rows.map(({ scene, verdicts }) => [...headOfRow(scene), ...verdicts.map((verdict) => verdict[aspect])]),
    );
  const tables = MATRIX_ASPECTS.map((aspect) => [aspect, tableOf(aspect)]);
  return { faults: faultsTable, ...Object.fromEntries(tables) };
}

function faultsTable(): string {
  return markdownTable(
    ['Fault', 'What it is'],
    MATRIX_FAULTS.map(({ name, means }) => [name, means]),
  );
}
