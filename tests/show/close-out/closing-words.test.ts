import { closingWords, isStuck, type SaidOfClosing } from '../../../src/show/close-out/closing-words.ts';
import type { CloseOutProgress } from '../../../src/show/close-out/progress.ts';
import type { Tongue } from '../../../src/show/words/language.ts';

const progress = (known: Partial<CloseOutProgress>): CloseOutProgress => ({
  show: '20260306T200000Z',
  closingAt: '2026-03-06T21:00:00.000Z',
  phase: 'releasing',
  heldByOther: false,
  done: false,
  queue: null,
  closedAtOnce: false,
  told: 0,
  gone: 0,
  failed: 0,
  waiting: 0,
  ...known,
});

const heard = (now: CloseOutProgress, before: SaidOfClosing | undefined, tongue: Tongue = 'en') =>
  closingWords(tongue, now, before).parts.map((part) => (typeof part === 'string' ? part : part.words));

describe('what a DJ hears of a close-out', () => {
  it('is the count, and at first that the line is closed to new callers', () => {
    const now = progress({ told: 12, gone: 3, waiting: 25 });
    expect(heard(now, undefined)).toEqual(['closed-to-new-callers', '15 of 40 callers.']);
    expect(heard(now, 'releasing')).toEqual(['15 of 40 callers.']);
    expect(heard(now, 'releasing', 'es')).toEqual(['15 de 40 personas.']);
  });

  it('is said once while we only look for late callers', () => {
    const now = progress({ told: 12, phase: 'looking again' });
    expect(heard(now, 'releasing')).toEqual(['closing-looks-again']);
    expect(heard(now, closingWords('en', now, 'releasing').said)).toEqual([]);
  });

  it.each([
    [progress({ done: true, queue: 'deleted' }), ['closing-is-done']],
    [
      progress({ done: true, queue: 'deleted', told: 1 }),
      ['closing-is-done', 'One caller was told goodbye.'],
    ],
    [
      progress({ done: true, queue: 'deleted', told: 7 }),
      ['closing-is-done', 'Seven callers were told goodbye.'],
    ],
    [progress({ done: true, queue: 'still there' }), ['closing-is-done', 'somebody-still-leaves']],
    [progress({ done: true, queue: 'of another show', told: 7 }), []],
  ])('ends with what has become of it', (now, words) => {
    expect(heard(now, 'releasing')).toEqual(words);
  });

  it('ends in Spanish too', () => {
    const words = heard(progress({ done: true, queue: 'deleted', told: 7 }), 'releasing', 'es');
    expect(words).toEqual(['closing-is-done', 'Despedimos a siete personas.']);
  });

  it('is given up after five minutes, and not when it is done', () => {
    const after = (minutes: number) => new Date(Date.UTC(2026, 2, 6, 21, minutes, 1));
    expect(isStuck(progress({}), after(4))).toBe(false);
    expect(isStuck(progress({}), after(5))).toBe(true);
    expect(isStuck(progress({ done: true }), after(9))).toBe(false);
  });
});
