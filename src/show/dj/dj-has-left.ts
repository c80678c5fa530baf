import { type Show, takesCallers } from '../show.ts';

/**
 * The show after a DJ's call has ended. With the last DJ gone, nobody is there for those who wait.
 *
 * @param show undefined when there is none, or none that can be read
 * @param callSid of the call that has ended
 * @param goneAt since when nobody is there, should this be the last one: now, unless it is heard of late
 * @returns undefined when nothing changes: the line is closed, or the call never was let in, or is known to have ended
 */
export function djHasLeft(
  show: Show | undefined,
  callSid: string,
  now: Date,
  goneAt = now,
): Show | undefined {
  if (show === undefined || !takesCallers(show) || !show.djCalls.includes(callSid)) return undefined;
  const djCalls = show.djCalls.filter((call) => call !== callSid);
  const djAwaySince = djCalls.length === 0 ? goneAt.toISOString() : null;
  return { ...show, djCalls, djAwaySince, djHeardAt: now.toISOString() };
}
