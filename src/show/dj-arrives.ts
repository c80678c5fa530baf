import { type Show, takesCallers } from './show.ts';

/**
 * Notes that a DJ's call is there for those who wait.
 *
 * @returns undefined when there is nothing to note: it is known, or nobody is taken from this line
 */
export function djArrives(show: Show | undefined, callSid: string): Show | undefined {
  if (show === undefined || !takesCallers(show) || callSid === '') return undefined;
  if (show.djCalls.includes(callSid)) return undefined;
  return { ...show, djCalls: [...show.djCalls, callSid], djAwaySince: null };
}
