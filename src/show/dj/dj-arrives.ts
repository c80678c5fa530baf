import { mostRemembered, type Show, takesCallers } from '../show.ts';

/**
 * Notes that a DJ's call is there for those who wait. A time in which nobody was there, or a break of the others, is over:
 * it tells nothing of the pace.
 *
 * @returns undefined when there is nothing to note: it is known, or nobody is taken from this line
 */
export function djArrives(show: Show | undefined, callSid: string, now: Date): Show | undefined {
  if (show === undefined || !takesCallers(show) || callSid === '') return undefined;
  if (show.djCalls.includes(callSid)) return undefined;
  const onBreak = show.breakUntil !== null && Date.parse(show.breakUntil) > now.getTime();
  const breakUntil = show.djCalls.length === 0 || onBreak ? now.toISOString() : show.breakUntil;
  const djCalls = [...show.djCalls, callSid].slice(-mostRemembered.djCalls);
  return { ...show, djCalls, djAwaySince: null, djHeardAt: now.toISOString(), breakUntil };
}
