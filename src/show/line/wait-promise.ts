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

/** An estimate as it is told to somebody: never one figure, which would sound like a promise to the minute. */
export interface EstimateRange {
  readonly kind: 'about-a-minute' | 'minutes' | 'over-an-hour';
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/** Below this there is no range worth naming. */
const aboutAMinuteBelowSeconds = 90;
const mostMinutes = 60;

/** How far an estimate may be out, to either side. */
const margin = 0.15;

/**
 * Rounds an estimate to what a person would say: whole minutes to half an hour, then fives, then tens.
 *
 * @param seconds of waiting from now on
 * @param atMostSeconds the range ends here at the latest, because so much has been promised
 */
export function estimateRange(seconds: number, atMostSeconds = Number.POSITIVE_INFINITY): EstimateRange {
  const minutes = seconds / 60;
  if (minutes > mostMinutes)
    return { kind: 'over-an-hour', fromSeconds: mostMinutes * 60, toSeconds: seconds * (1 + margin) };
  const step = minutes > 45 ? 10 : minutes > 30 ? 5 : 1;
  const rounded = Math.max(
    roundTo(step, minutes * (1 + margin)),
    roundTo(step, minutes * (1 - margin)) + step,
  );
  const to = Math.min(rounded, Math.floor(atMostSeconds / 60));
  if (seconds < aboutAMinuteBelowSeconds || to < 2)
    return { kind: 'about-a-minute', fromSeconds: 0, toSeconds: aboutAMinuteBelowSeconds };
  const from = Math.min(roundTo(step, minutes * (1 - margin)), Math.floor(minutes / step) * step, to - 1);
  return { kind: 'minutes', fromSeconds: from * 60, toSeconds: to * 60 };
}

function roundTo(step: number, minutes: number): number {
  return Math.round(minutes / step) * step;
}
