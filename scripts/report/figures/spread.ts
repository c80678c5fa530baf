import { percentile } from '../../rehearsal/summary.ts';

/** What can be said of many lengths of time, in seconds. */
export interface Spread {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
  readonly longest: number;
}

/** Median and p90 by nearest rank, so that each is a length that really occurred. Null of nothing. */
export function spreadOf(seconds: readonly number[]): Spread | null {
  if (seconds.length === 0) return null;
  return {
    count: seconds.length,
    mean: seconds.reduce((sum, value) => sum + value, 0) / seconds.length,
    median: percentile(seconds, 50),
    p90: percentile(seconds, 90),
    longest: percentile(seconds, 100),
  };
}
