import { inColumns } from '../columns.ts';
import type { Row } from './examine.ts';

const states = ['ok', 'warning', 'broken'] as const;

/** The table for people: what is not ok has its remedy below it. */
export function reportLines(rows: readonly Row[]): string[] {
  const cells = rows.flatMap(({ name, verdict }) => {
    const row = [verdict.state, name, verdict.finding];
    return verdict.state === 'ok' ? [row] : [row, ['', '', `-> ${verdict.remedy}`]];
  });
  const counts = states.map(
    (state) => `${state} ${rows.filter(({ verdict }) => verdict.state === state).length}`,
  );
  return [...inColumns(cells), '', counts.join('   ')];
}

/** The same for programs. */
export function reportJson(rows: readonly Row[]): string {
  const worst = states.findLast((state) => rows.some(({ verdict }) => verdict.state === state)) ?? 'ok';
  return JSON.stringify({ worst, checks: rows.map(({ name, verdict }) => ({ name, ...verdict })) }, null, 2);
}

/** 1 when a show would go wrong. Warnings are for people to weigh: some of them never go away. */
export function exitCodeOf(rows: readonly Row[]): number {
  return rows.some(({ verdict }) => verdict.state === 'broken') ? 1 : 0;
}
