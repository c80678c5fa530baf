import { spokenCount } from '../spoken-count.ts';
import type { CloseOutProgress } from './progress.ts';

/** What a DJ has heard last while the line is being closed. */
export type SaidOfClosing = 'releasing' | 'looking again';

/** After this long, who is still there cannot be let go by us. */
const stuckAfterMilliseconds = 5 * 60_000;

/** Whether we should stop hoping. Whoever waits is let go by the wait loop all the same. */
export function isStuck({ done, closingAt }: CloseOutProgress, now: Date): boolean {
  return !done && closingAt !== null && now.getTime() > Date.parse(closingAt) + stuckAfterMilliseconds;
}

/**
 * What a DJ hears of a close-out: the count while it changes, the rest once.
 *
 * @param before what was said last
 */
export function closingWords(
  progress: CloseOutProgress,
  before: SaidOfClosing | undefined,
): { readonly words: string; readonly said: SaidOfClosing | undefined } {
  const { told, gone, failed, waiting, phase, done, queue } = progress;
  if (done) {
    const of =
      told === 0
        ? ''
        : ` ${capitalised(spokenCount(told, 'caller'))} ${told === 1 ? 'was' : 'were'} told goodbye.`;
    const left = queue === 'still there' ? ' Somebody is still leaving.' : '';
    return { words: `The line is closed.${of}${left}`, said: undefined };
  }
  if (phase === 'releasing') {
    const total = told + gone + failed + waiting;
    const start = before === undefined ? 'The line is closed to new callers. ' : '';
    return { words: `${start}${told + gone} of ${total} callers.`, said: 'releasing' };
  }
  if (before === 'looking again') return { words: '', said: before };
  return {
    words: 'Everybody in line has been told. We look once more for late callers.',
    said: 'looking again',
  };
}

/** Reads what was said last from an address of ours. */
export function parseSaidOfClosing(text: string): SaidOfClosing | undefined {
  return text === 'releasing' || text === 'looking again' ? text : undefined;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
