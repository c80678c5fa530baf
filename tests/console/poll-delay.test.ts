import { freshnessOf, pollDelay } from '../../console/desk/poll-delay.ts';

const usual = { isClosed: false, hiddenForMs: null, sinceActMs: null, failures: 0 };

describe('how soon the board is asked for again', () => {
  it.each([
    [{}, 2000],
    [{ sinceActMs: 0 }, 1000],
    [{ sinceActMs: 9999 }, 1000],
    [{ sinceActMs: 10_000 }, 2000],
    [{ isClosed: true }, 5000],
    [{ isClosed: true, sinceActMs: 3000 }, 1000],
    [{ hiddenForMs: 29_999 }, 2000],
    [{ hiddenForMs: 30_000 }, 60_000],
    [{ hiddenForMs: 30_000, sinceActMs: 1 }, 60_000],
    [{ failures: 1 }, 4000],
    [{ failures: 2 }, 8000],
    [{ failures: 3 }, 16_000],
    [{ failures: 4 }, 30_000],
    [{ failures: 50 }, 30_000],
  ])('%j: %i ms', (change, delay) => {
    expect(pollDelay({ ...usual, ...change })).toBe(delay);
  });
});

describe('the age of the board', () => {
  it.each([
    [0, 'fresh'],
    [5999, 'fresh'],
    [6000, 'late'],
    [19_999, 'late'],
    [20_000, 'old'],
  ])('%i ms is %s', (ageMs, freshness) => {
    expect(freshnessOf(ageMs)).toBe(freshness);
  });
});
