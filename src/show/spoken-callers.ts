import { spokenCount } from './spoken-count.ts';
import { spokenDuration } from './spoken-duration.ts';

/**
 * How many wait, as the DJ hears it: `Three callers are waiting. The first has waited four minutes.`
 *
 * @param waiting one or more
 * @param firstWaitSeconds null when it is not known
 */
export function spokenCallers(waiting: number, firstWaitSeconds: number | null): string {
  const count = spokenCount(waiting, 'caller');
  const sentence = `${count.charAt(0).toUpperCase()}${count.slice(1)} ${waiting === 1 ? 'is' : 'are'} waiting.`;
  if (firstWaitSeconds === null) return sentence;
  return `${sentence} The ${waiting === 1 ? 'caller' : 'first'} has waited ${spokenDuration(firstWaitSeconds)}.`;
}
