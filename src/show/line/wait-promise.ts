import { type EstimateRange, estimateRange } from './estimate-range.ts';

/** A time that may be told to somebody who waits. */
export interface WaitPromise {
  readonly range: EstimateRange;
  /** The latest time promised once this is said, in seconds since 1970. */
  readonly eta: number;
  /** It is later than what was promised before, and must not be said without a reason. */
  readonly isLater: boolean;
}

/**
 * What may be told of a wait: what was promised holds as long as the estimate lies within it, and only grows when it must.
 *
 * @param seconds the estimate from now on
 * @param now seconds since 1970
 * @param eta the latest time promised so far, in seconds since 1970; undefined when none was
 */
export function waitPromise(seconds: number, now: number, eta: number | undefined): WaitPromise {
  if (eta !== undefined && now + seconds <= eta)
    return { range: estimateRange(seconds, eta - now), eta, isLater: false };
  const range = estimateRange(seconds);
  return { range, eta: Math.ceil(now + range.toSeconds), isLater: eta !== undefined };
}
