import { spokenDuration } from '../../src/show/spoken-duration.ts';

describe('a length of time', () => {
  it.each([
    [0, 'less than a minute'],
    [59, 'less than a minute'],
    [60, 'one minute'],
    [89, 'one minute'],
    [90, 'two minutes'],
    [117, 'two minutes'],
    [149, 'two minutes'],
    [179, 'three minutes'],
    [20 * 60, 'twenty minutes'],
    [21 * 60, '21 minutes'],
    [59 * 60 + 29, '59 minutes'],
    [59 * 60 + 31, 'one hour'],
    [3600, 'one hour'],
    [3660, 'one hour and one minute'],
    [2 * 3600 + 600, 'two hours and ten minutes'],
  ])('of %d seconds is spoken as "%s"', (seconds, words) => {
    expect(spokenDuration(seconds)).toBe(words);
  });
});
