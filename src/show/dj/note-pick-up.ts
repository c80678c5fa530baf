import { deliveredWithinMilliseconds } from '../call/delivered-within.ts';
import { type AirTime, mostRemembered, type NotedPickUp, type Show, takesCallers } from '../show.ts';
import { paceInterval } from './pick-up-pace.ts';

/**
 * The show after a DJ has taken a caller: who it was, and how long the caller before has taken.
 *
 * @param show undefined when there is none, or none that can be read
 * @param waitSeconds since the caller joined; null when it is not known
 * @returns undefined when nothing changes: the line takes nobody, or this is the second delivery of one pick-up
 */
export function notePickUp(
  show: Show | undefined,
  pickUp: NotedPickUp,
  waitSeconds: number | null,
): Show | undefined {
  if (show === undefined || !takesCallers(show)) return undefined;
  if (show.pickUps.some((noted) => isSame(noted, pickUp))) return undefined;
  const interval = intervalBefore(show, pickUp, waitSeconds);
  return {
    ...show,
    pickUps: [...show.pickUps, pickUp].slice(-mostRemembered.pickUps),
    intervals:
      interval === undefined
        ? show.intervals
        : [...show.intervals, interval].slice(-mostRemembered.intervals),
  };
}

/** A caller who is put back can be taken once more by the same DJ, but not within a moment. */
function isSame(noted: NotedPickUp, { callSid, djCallSid, at }: NotedPickUp): boolean {
  const apart = Math.abs(Date.parse(at) - Date.parse(noted.at));
  return noted.callSid === callSid && noted.djCallSid === djCallSid && apart < deliveredWithinMilliseconds;
}

function intervalBefore(air: AirTime, { at }: NotedPickUp, waitSeconds: number | null): number | undefined {
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
