const usualMs = 2000;
const afterOwnActMs = 1000;
const closedMs = 5000;
const hiddenMs = 60_000;
const longestMs = 30_000;

export interface PollState {
  readonly isClosed: boolean;
  /** For how long nobody has looked at the page; null while somebody may. */
  readonly hiddenForMs: number | null;
  /** Since the last act of one's own; null for none. */
  readonly sinceActMs: number | null;
  /** How often in a row the board could not be had. */
  readonly failures: number;
}

/** How long after an answer, or its failure, the board is asked for again, in milliseconds. */
export function pollDelay({ isClosed, hiddenForMs, sinceActMs, failures }: PollState): number {
  if (failures > 0) return Math.min(usualMs * 2 ** failures, longestMs);
  if (hiddenForMs !== null && hiddenForMs >= 30_000) return hiddenMs;
  if (sinceActMs !== null && sinceActMs < 10_000) return afterOwnActMs;
  return isClosed ? closedMs : usualMs;
}

/** How far the board is behind: late is shown, and an old one is not to be acted on. */
export type Freshness = 'fresh' | 'late' | 'old';

export function freshnessOf(ageMs: number): Freshness {
  if (ageMs >= 20_000) return 'old';
  return ageMs >= 6000 ? 'late' : 'fresh';
}
