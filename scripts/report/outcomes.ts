import type { ReportCall } from './report-call.ts';

/** How a call ended, as the report tells them apart: by a word, a colour, a pattern and a mark. */
export interface Ending {
  readonly id: 'air' | 'gone' | 'again' | 'closed' | 'full' | 'message' | 'long' | 'other';
  readonly words: string;
  /** Observable Plot's name of the mark at the end of a bar. */
  readonly symbol: 'circle' | 'diamond' | 'plus' | 'square' | 'star' | 'times' | 'triangle';
}

export const endings: readonly Ending[] = [
  { id: 'air', words: 'on the air', symbol: 'circle' },
  { id: 'gone', words: 'gave up', symbol: 'times' },
  { id: 'again', words: 'called again', symbol: 'star' },
  { id: 'closed', words: 'closed out', symbol: 'square' },
  { id: 'full', words: 'refused', symbol: 'circle' },
  { id: 'message', words: 'message instead', symbol: 'diamond' },
  { id: 'long', words: 'waited too long', symbol: 'triangle' },
  { id: 'other', words: 'failed or not known', symbol: 'plus' },
];

const endingIds: Readonly<Record<NonNullable<ReportCall['outcome']>, Ending['id']>> = {
  aired: 'air',
  'gave-up': 'gone',
  'called-again': 'again',
  'closed-out': 'closed',
  refused: 'full',
  // Turned away too, as far as a picture tells; the words tell them apart.
  blocked: 'full',
  'not-taken': 'full',
  dropped: 'full',
  'message-instead': 'message',
  'waited-too-long': 'long',
  failed: 'other',
  unknown: 'other',
};

export function endingOf({ outcome }: Pick<ReportCall, 'outcome'>): Ending['id'] {
  return outcome === null ? 'other' : endingIds[outcome];
}

/** How one call ended, in words. */
export function outcomeWords({ outcome }: Pick<ReportCall, 'outcome'>): string {
  if (outcome === null) return 'not known';
  if (outcome === 'failed' || outcome === 'blocked' || outcome === 'dropped') return outcome;
  if (outcome === 'not-taken') return 'not taken by the DJ';
  return endings.find(({ id }) => id === endingIds[outcome])?.words ?? outcome;
}

/** Those ways of ending that some of the calls really had, in their usual order. */
export function endingsAmong(calls: readonly Pick<ReportCall, 'outcome'>[]): Ending[] {
  const present = new Set(calls.map(endingOf));
  return endings.filter(({ id }) => present.has(id));
}
