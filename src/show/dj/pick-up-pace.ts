import { type AirTime, mostRemembered, type NotedPickUp } from '../show.ts';

/** What the pace is thought to be before a show has shown its own: one caller every two and a half minutes. */
export const usualPaceSeconds = 150;

/** So many intervals are the recent ones: about half an hour of an ordinary show. */
const recentIntervals = mostRemembered.intervals;

/** What is thought beforehand counts as so many intervals, and for nothing once the show has shown enough of its own. */
const mostWeightOfUsual = 2;

/** Of all intervals this share is left out at either end: the one long talk, and the one wrong button. */
const trimmedShare = 0.2;

/** A DJ has taken a caller from the line. */
export interface PickUp {
  /** Seconds since 1970. */
  readonly atSeconds: number;
  /** Null when it is not known. */
  readonly waitSeconds: number | null;
}

/**
 * The time between two pick-ups, where it tells how fast the line moves: somebody must have been waiting all the while.
 * A caller who joined after the pick-up before found the line standing idle, and that tells nothing.
 *
 * @param previousAtSeconds when the caller before was picked up, in seconds since 1970
 * @returns undefined when the interval does not count
 */
export function paceInterval(
  previousAtSeconds: number,
  { atSeconds, waitSeconds }: PickUp,
): number | undefined {
  const interval = atSeconds - previousAtSeconds;
  const countsAll = waitSeconds !== null && waitSeconds >= interval;
  return interval >= 0 && countsAll ? interval : undefined;
}

/**
 * How many seconds one caller takes: the trimmed mean of the recent intervals, blended with what was thought
 * beforehand as long as there are few.
 *
 * @param intervals seconds between pick-ups that count, oldest first; only the last `recentIntervals` are looked at
 */
export function paceSeconds(intervals: readonly number[], usualSeconds = usualPaceSeconds): number {
  const recent = intervals.slice(-recentIntervals).sort((one, other) => one - other);
  const cut = Math.floor(recent.length * trimmedShare);
  const kept = recent.slice(cut, recent.length - cut);
  const sum = kept.reduce((total, interval) => total + interval, 0);
  const weight = Math.min(mostWeightOfUsual, recentIntervals - recent.length);
  return (weight * usualSeconds + sum) / (weight + kept.length);
}

/**
 * How long the caller before has taken, by the pick-up of the next one.
 *
 * @param air the show before this pick-up
 * @param waitSeconds since the caller joined; null when it is not known
 * @returns undefined when it tells nothing of the pace
 */
export function intervalBefore(
  air: AirTime,
  { at }: NotedPickUp,
  waitSeconds: number | null,
): number | undefined {
  const before = air.pickUps.at(-1);
  if (before === undefined || breakSinceLastPickUp(air) !== undefined) return undefined;
  return paceInterval(secondsOf(before.at), { atSeconds: secondsOf(at), waitSeconds });
}

/** The end of the DJ's break, or absence, since the last caller; undefined when there was none, and before the first. */
export function breakSinceLastPickUp({ pickUps, breakUntil }: AirTime): string | undefined {
  const before = pickUps.at(-1);
  if (before === undefined || breakUntil === null) return undefined;
  return Date.parse(breakUntil) > Date.parse(before.at) ? breakUntil : undefined;
}

function secondsOf(moment: string): number {
  return Math.round(Date.parse(moment) / 1000);
}

/**
 * Since when a caller has been at one of the first two places for sure: they were next but one as the DJ dialled the last time.
 *
 * @returns undefined for everybody else, and after a time in which nobody was taken
 */
export function nearFrontSince(callSid: string, { pickUps, breakUntil }: AirTime): Date | undefined {
  const last = pickUps.at(-1);
  if (last?.behind !== callSid) return undefined;
  const since = new Date(last.at);
  return breakUntil !== null && new Date(breakUntil) > since ? undefined : since;
}
