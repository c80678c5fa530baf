import { spokenCallers } from '../../src/show/spoken-callers.ts';

describe('a DJ hears', () => {
  it.each([
    [1, 30, 'One caller is waiting. The caller has waited less than a minute.'],
    [3, 240, 'Three callers are waiting. The first has waited four minutes.'],
    [25, 60, '25 callers are waiting. The first has waited one minute.'],
    [2, null, 'Two callers are waiting.'],
  ])('of %d callers, the first of whom has waited %s seconds', (waiting, firstWaitSeconds, words) => {
    expect(spokenCallers(waiting, firstWaitSeconds)).toBe(words);
  });
});
