import { paceSeconds } from '../dj/pick-up-pace.ts';
import { epochSeconds } from '../moment.ts';
import { type AirTime, takesCallers } from '../show.ts';
import type { LineNews } from './line-news.ts';
import type { WaitingFacts, WaitingLimits } from './waiting-facts.ts';

/** Why a wait is longer than it was said to be. */
export type LaterReason = 'break' | 'dj-away' | 'somebody-first' | 'slower';

export interface Estimate {
  /** Undefined when none is told. */
  readonly range?: EstimateRange;
  /** Set when the wait is longer than it was said to be, and nothing else that is said tells why. */
  readonly laterBecause?: LaterReason | undefined;
  /** The call on the air takes longer than usual, and nothing can be said until it is over. */
  readonly airIsLong?: boolean;
  /** The latest time promised, in seconds since 1970. */
  readonly eta: number | undefined;
}

/**
 * How long the caller is told to have yet to wait. There is no figure while no DJ is there, while the call on the air takes
 * longer than usual, for somebody whose place is not known, and none for who is next anyway, unless they ask.
 */
export function estimateFor(facts: WaitingFacts, news: LineNews, limits: WaitingLimits): Estimate {
  const { show, dj, place, now, told, where } = facts;
  const isKnown = show !== undefined && takesCallers(show) && (dj.kind === 'there' || dj.kind === 'break');
  const isWorthIt = place !== undefined && (place > 1 || facts.asked === 'place');
  if (!isKnown || !isWorthIt || where.place === 'line, returned') return { eta: told.eta };
  const ahead = waitAhead(show, { place, now, showPaceSeconds: limits.showPaceSeconds });
  if (dj.kind === 'there' && isLongOnAir(ahead) && isSomebodyKept(facts))
    return { eta: told.eta, airIsLong: true };
  const seconds = waitEstimateSeconds(ahead);
  const { range, eta, isLater } = waitPromise(seconds, now, told.eta);
  return isLater ? { range, eta, laterBecause: whyLater(facts, news) } : { range, eta };
}

/** An idle DJ takes whoever comes within so many seconds: whoever waits for longer waits for a call on the air. */
const idleDjTakesWithinSeconds = 30;

/** The last caller was taken long ago; but the line may have been empty since, and nobody on the air. */
function isSomebodyKept({ hereSeconds, meanWaitSeconds }: WaitingFacts): boolean {
  return Math.max(hereSeconds, meanWaitSeconds) > idleDjTakesWithinSeconds;
}

function whyLater({ dj, told, show, place }: WaitingFacts, news: LineNews): LaterReason | undefined {
  if (news.breakSeconds !== undefined) return undefined;
  if (news.djIsBack) return 'dj-away';
  const breakUntil = show !== undefined && takesCallers(show) ? show.breakUntil : null;
  const wasBreak = breakUntil !== null && Date.parse(breakUntil) / 1000 > (told.placeAt ?? 0);
  if (dj.kind === 'break') return 'break';
  if (wasBreak) return told.breakUntil === undefined ? 'dj-away' : 'break';
  return (place ?? 0) > (told.place ?? 0) ? 'somebody-first' : 'slower';
}

/** What the wait of one caller depends on. */
export interface WaitAhead {
  /** 1 for whoever is taken next; those who come before from the other queue are counted. */
  readonly place: number;
  /**
   * How long ago the last caller was picked up. Null before the first one, and after a break or an absence of the DJ: the next
   * is taken as soon as there is somebody to take them.
   */
  readonly sincePickUpSeconds: number | null;
  readonly paceSeconds: number;
  /** What is left of the DJ's break; 0 when there is none. */
  readonly breakSeconds: number;
}

/** A call that has gone on for so many paces takes longer than usual: when it is over, nobody can say. */
const longPaces = 1.5;

/** Until then it is thought to have a third of what is left of that, at the least: a figure that goes down all the while. */
const restShare = 1 / 3;

/**
 * How long a caller will wait from now on: one pace for each caller ahead, in line and on the air, less what has passed of the
 * current one. A call that has gone on for longer than usual takes nothing off the others.
 *
 * @returns seconds, not rounded; 0 for whoever is next when there is nobody to wait for
 */
export function waitEstimateSeconds(ahead: WaitAhead): number {
  const { place, sincePickUpSeconds, paceSeconds: pace, breakSeconds } = ahead;
  const current = sincePickUpSeconds === null ? 0 : restSeconds(pace, Math.max(0, sincePickUpSeconds));
  return breakSeconds + (place - 1) * pace + current;
}

function restSeconds(pace: number, passedSeconds: number): number {
  return Math.max(pace - passedSeconds, (longPaces * pace - passedSeconds) * restShare, 0);
}

/** Whether the call on the air takes so long that no figure would be honest. */
function isLongOnAir({ sincePickUpSeconds, paceSeconds: pace }: WaitAhead): boolean {
  return sincePickUpSeconds !== null && sincePickUpSeconds > longPaces * pace;
}

export interface PlaceAtMoment {
  readonly place: number;
  /** Seconds since 1970. */
  readonly now: number;
  /** How long one caller takes, until the show has told its own pace. */
  readonly showPaceSeconds: number;
}

/** What the wait of the caller at a place depends on, as the show stands. */
export function waitAhead(air: AirTime, { place, now, showPaceSeconds }: PlaceAtMoment): WaitAhead {
  const breakUntil = secondsOf(air.breakUntil);
  const lastPickUp = secondsOf(air.pickUps.at(-1)?.at ?? null);
  const isFresh = lastPickUp === undefined || (breakUntil !== undefined && breakUntil > lastPickUp);
  return {
    place,
    sincePickUpSeconds: isFresh ? null : now - lastPickUp,
    paceSeconds: paceSeconds(air.intervals, showPaceSeconds),
    breakSeconds: breakUntil === undefined ? 0 : Math.max(0, breakUntil - now),
  };
}

function secondsOf(moment: string | null): number | undefined {
  return moment === null ? undefined : epochSeconds(moment);
}

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
