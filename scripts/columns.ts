import { terminalColumns } from 'terminal-columns';

export interface Columns {
  /** Blanks before the first column. */
  readonly indent?: number;
  /** Columns, counted from 0, whose cells end below each other, as figures do. */
  readonly right?: readonly number[];
}

/**
 * Sets rows in columns, two blanks apart and each as wide as its widest cell; a cell may have several lines. No line is
 * wrapped: what reads them behind a pipe must find a row in one line, however narrow the terminal is.
 *
 * @param rows of as many cells each
 */
export function inColumns(
  rows: readonly (readonly string[])[],
  { indent = 0, right = [] }: Columns = {},
): string[] {
  if (rows.length === 0) return [];
  const columns = (rows[0] ?? []).map((_, column) => ({
    width: 'content-width',
    align: right.includes(column) ? ('right' as const) : ('left' as const),
    paddingLeft: column === 0 ? indent : 2,
  }));
  const table = terminalColumns(
    rows.map((row) => [...row]),
    { columns, stdoutColumns: Number.POSITIVE_INFINITY },
  );
  return table.split('\n').map((line) => line.trimEnd());
}
