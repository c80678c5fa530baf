import { paceSeconds } from '../dj/pick-up-pace.ts';
import { epochSeconds } from '../epoch-seconds.ts';
import type { AirTime } from '../show.ts';

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
export function isLongOnAir({ sincePickUpSeconds, paceSeconds: pace }: WaitAhead): boolean {
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
