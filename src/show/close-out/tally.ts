import type { ReleaseRow } from './receipt.ts';

/** How many have come to what. */
export interface Tally {
  readonly told: number;
  readonly gone: number;
  readonly failed: number;
  /** Still to be told. */
  readonly waiting: number;
}

export function tallyOf(rows: Iterable<ReleaseRow>): Tally {
  const tally = { told: 0, gone: 0, failed: 0, waiting: 0 };
  for (const { outcome } of rows) tally[kindOf(outcome)] += 1;
  return tally;
}

/** Under what a caller with this outcome is counted. */
export function kindOf(outcome: ReleaseRow['outcome']): keyof Tally {
  switch (outcome) {
    case 'told goodbye':
      return 'told';
    case 'gone already':
      return 'gone';
    case 'failed':
      return 'failed';
    case null:
      return 'waiting';
  }
}
