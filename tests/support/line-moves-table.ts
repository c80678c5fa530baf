import { type LineMove, type LineState, lineMoves } from '../../src/show/show.ts';

/** The table of all states and moves as Markdown, as docs/call-flow.md has it. */
export function lineMovesTable(): string {
  const states = Object.keys(lineMoves) as LineState[];
  const moves = Object.keys(lineMoves.open) as LineMove[];
  const rows = [
    ['', ...states],
    ...moves.map((move) => [move, ...states.map((state) => lineMoves[state][move])]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lineOf = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lineOf(head), rule, ...body.map(lineOf)].join('\n');
}
