import { closingWords, isStuck } from '../../../src/show/close-out/closing-words.ts';
import type { CloseOutProgress } from '../../../src/show/close-out/progress.ts';

const progress = (known: Partial<CloseOutProgress>): CloseOutProgress => ({
  show: '20260306T200000Z',
  closingAt: '2026-03-06T21:00:00.000Z',
  phase: 'releasing',
  heldByOther: false,
  done: false,
  queue: null,
  told: 0,
  gone: 0,
  failed: 0,
  waiting: 0,
  ...known,
});

describe('what a DJ hears of a close-out', () => {
  it('is the count, and at first that the line is closed to new callers', () => {
    const now = progress({ told: 12, gone: 3, waiting: 25 });
    expect(closingWords(now, undefined).words).toBe('The line is closed to new callers. 15 of 40 callers.');
    expect(closingWords(now, 'releasing').words).toBe('15 of 40 callers.');
  });

  it('is said once while we only look for late callers', () => {
    const now = progress({ told: 12, phase: 'looking again' });
    const { words, said } = closingWords(now, 'releasing');
    expect(words).toBe('Everybody in line has been told. We look once more for late callers.');
    expect(closingWords(now, said).words).toBe('');
  });

  it.each([
    [progress({ done: true, queue: 'deleted' }), 'The line is closed.'],
    [progress({ done: true, queue: 'deleted', told: 1 }), 'The line is closed. One caller was told goodbye.'],
    [
      progress({ done: true, queue: 'deleted', told: 7 }),
      'The line is closed. Seven callers were told goodbye.',
    ],
    [progress({ done: true, queue: 'still there' }), 'The line is closed. Somebody is still leaving.'],
  ])('ends with what has become of it', (now, words) => {
    expect(closingWords(now, 'releasing').words).toBe(words);
  });

  it('is given up after five minutes, and not when it is done', () => {
    const after = (minutes: number) => new Date(Date.UTC(2026, 2, 6, 21, minutes, 1));
    expect(isStuck(progress({}), after(4))).toBe(false);
    expect(isStuck(progress({}), after(5))).toBe(true);
    expect(isStuck(progress({ done: true }), after(9))).toBe(false);
  });
});
