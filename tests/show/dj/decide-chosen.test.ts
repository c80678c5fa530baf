import { type ChosenView, decideChosen } from '../../../src/show/dj/decide-chosen.ts';

const there = { first: 'CA2', isThere: true, isFirstChosen: false };

describe('a caller whom a DJ has chosen', () => {
  it.each<[string, ChosenView, number, ReturnType<typeof decideChosen>]>([
    ['is first', { ...there, first: 'CA1' }, 0, 'goes on'],
    ['is behind another who comes first', there, 0, 'passes first over'],
    ['is behind somebody whom a DJ has chosen too', { ...there, isFirstChosen: true }, 0, 'goes on'],
    ['is behind another for so long that nothing comes of it', there, 5, 'goes on'],
    ['hears a sentence, and is on the way', { ...there, isThere: false }, 0, 'waits'],
    [
      'is on the way to an empty line',
      { first: undefined, isThere: false, isFirstChosen: false },
      4,
      'waits',
    ],
    ['has not come for ten seconds', { ...there, isThere: false }, 5, 'is gone'],
    ['is there, and not seen at the front yet', { ...there, first: undefined }, 1, 'waits'],
    ['cannot be seen', { ...there, isThere: undefined }, 0, 'goes on'],
  ])('%s', (_, view, rounds, decision) => {
    expect(decideChosen('CA1', view, rounds)).toBe(decision);
  });
});
