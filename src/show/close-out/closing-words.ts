import { spokenCount, type Tongue } from '../words/language.ts';
import type { CloseOutProgress } from './progress.ts';

/** What a DJ has heard last while the line is being closed. */
export type SaidOfClosing = 'releasing' | 'looking-again';

/** After this long, who is still there cannot be let go by us. */
const stuckAfterMilliseconds = 5 * 60_000;

/** Whether we should stop hoping. Whoever waits is let go by the wait loop all the same. */
export function isStuck({ done, closingAt }: CloseOutProgress, now: Date): boolean {
  return !done && closingAt !== null && now.getTime() > Date.parse(closingAt) + stuckAfterMilliseconds;
}

/** One thing that a DJ hears of a close-out: a fixed sentence, by its key, or words with a figure in them. */
export type ClosingPart =
  | 'closed-to-new-callers'
  | 'closing-looks-again'
  | 'closing-is-done'
  | 'somebody-still-leaves'
  | { readonly words: string };

/**
 * What a DJ hears of a close-out: the count while it changes, the rest once.
 *
 * @param before what was said last
 */
export function closingWords(
  tongue: Tongue,
  progress: CloseOutProgress,
  before: SaidOfClosing | undefined,
): { readonly parts: readonly ClosingPart[]; readonly said: SaidOfClosing | undefined } {
  const { phase, done } = progress;
  if (done) return { parts: endOf(tongue, progress), said: undefined };
  if (phase === 'releasing') {
    const start = before === undefined ? (['closed-to-new-callers'] as const) : [];
    return { parts: [...start, { words: countOf(tongue, progress) }], said: 'releasing' };
  }
  return { parts: before === 'looking-again' ? [] : ['closing-looks-again'], said: 'looking-again' };
}

function endOf(tongue: Tongue, { told, queue }: CloseOutProgress): ClosingPart[] {
  // The line is anything but closed: the DJ hears how it is where they are led next.
  if (queue === 'of another show') return [];
  return [
    'closing-is-done',
    ...(told === 0 ? [] : [{ words: goodbyesOf(tongue, told) }]),
    ...(queue === 'still there' ? (['somebody-still-leaves'] as const) : []),
  ];
}

function goodbyesOf(tongue: Tongue, told: number): string {
  const callers = spokenCount(tongue, told, 'caller');
  if (tongue === 'es') return `Despedimos a ${callers}.`;
  return `${capitalised(callers)} ${told === 1 ? 'was' : 'were'} told goodbye.`;
}

function countOf(tongue: Tongue, { told, gone, failed, waiting }: CloseOutProgress): string {
  const [done, total] = [told + gone, told + gone + failed + waiting];
  return tongue === 'es' ? `${done} de ${total} personas.` : `${done} of ${total} callers.`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
