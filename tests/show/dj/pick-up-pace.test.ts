import { paceInterval, paceSeconds } from '../../../src/show/dj/pick-up-pace.ts';

describe('the time between two pick-ups', () => {
  it.each([
    ['counts when the caller waited through all of it', 1000, 1120, 300, 120],
    ['counts when the caller waited exactly as long', 1000, 1120, 120, 120],
    ['does not count when the line stood idle', 1000, 1120, 119, undefined],
    ['does not count when the wait is not known', 1000, 1120, null, undefined],
    ['does not count backwards', 1120, 1000, 500, undefined],
    ['counts as nothing when two DJs take a caller each', 1000, 1000, 60, 0],
  ])('%s', (_case, previousAtSeconds, atSeconds, waitSeconds, expected) => {
    expect(paceInterval(previousAtSeconds, { atSeconds, waitSeconds })).toBe(expected);
  });
});

describe('the pace of a show', () => {
  it.each([
    // (weight × 150 + sum of what is kept) / (weight + how many are kept); the weight is 2, of nine intervals 1, of ten 0.
    ['is the usual one before the first interval', [], 150],
    ['leans towards the first interval', [60], 120],
    ['leans further with the second', [60, 60], 105],
    ['leaves out the shortest and the longest of five', [60, 60, 900, 60, 1], 96],
    ['has nearly forgotten the usual one after nine', [60, 60, 60, 60, 60, 60, 60, 60, 60], 71.25],
    [
      'is that of the show alone after ten, two at either end left out',
      [60, 60, 60, 60, 60, 60, 900, 900, 1, 1],
      60,
    ],
    ['forgets all but the last ten', [900, 900, 900, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60], 60],
  ])('%s', (_case, intervals, expected) => {
    expect(paceSeconds(intervals)).toBe(expected);
  });

  it('takes what is usual at this station', () => {
    expect(paceSeconds([], 90)).toBe(90);
    expect(paceSeconds([60], 90)).toBe(80);
  });

  it('does not change the intervals that it is shown', () => {
    const intervals = [90, 30, 60];
    paceSeconds(intervals);
    expect(intervals).toEqual([90, 30, 60]);
  });
});
