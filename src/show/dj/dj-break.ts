import { type Show, takesCallers } from '../show.ts';

/**
 * The show while its DJ has a break.
 *
 * @param show undefined when there is none, or none that can be read
 * @param djCallSid of the DJ who has asked for it
 * @returns undefined when the show goes on all the same: callers are taken by nobody, or by another DJ too
 */
export function startBreak(
  show: Show | undefined,
  { djCallSid, until }: { readonly djCallSid: string; readonly until: Date },
): Show | undefined {
  if (show === undefined || !takesCallers(show)) return undefined;
  if (show.djCalls.some((call) => call !== djCallSid)) return undefined;
  return { ...show, breakUntil: until.toISOString() };
}

/**
 * The show after a break that has ended early.
 *
 * @param until when this very break would have ended: nobody ends another's
 * @returns undefined when no such break lasts
 */
export function endBreak(show: Show | undefined, until: Date, now: Date): Show | undefined {
  if (show === undefined || !takesCallers(show) || until <= now) return undefined;
  if (show.breakUntil !== until.toISOString()) return undefined;
  return { ...show, breakUntil: now.toISOString() };
}
