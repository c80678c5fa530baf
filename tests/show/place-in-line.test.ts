import { type PlaceInLine, spokenPlace } from '../../src/show/place-in-line.ts';

const place: PlaceInLine = {
  position: 3,
  queueSize: 7,
  waitSeconds: 0,
  averageWaitSeconds: undefined,
  firstRound: true,
};

describe('a waiting caller hears', () => {
  it.each<[string, Partial<PlaceInLine>, string]>([
    ['who is next', { position: 1 }, 'You are next.'],
    ['their place and the size of the line', {}, 'You are number 3 of 7.'],
    [
      'how long they have waited',
      { waitSeconds: 120 },
      'You are number 3 of 7. You have waited two minutes.',
    ],
    ['no wait of less than a minute', { waitSeconds: 59 }, 'You are number 3 of 7.'],
    ['only their place when the size is missing', { queueSize: undefined }, 'You are number 3.'],
    ['only their place when the size makes no sense', { queueSize: 2 }, 'You are number 3.'],
    ['less when the place is missing', { position: undefined }, 'You are still in line.'],
    ['less when the place makes no sense', { position: 0 }, 'You are still in line.'],
    [
      'their wait even when the place is missing',
      { position: undefined, waitSeconds: 61 },
      'You are still in line. You have waited one minute.',
    ],
    [
      'the average as what it is',
      { averageWaitSeconds: 185 },
      'You are number 3 of 7. Those in line have waited three minutes so far, on average.',
    ],
    [
      'the average in the first round only',
      { averageWaitSeconds: 185, firstRound: false },
      'You are number 3 of 7.',
    ],
    ['no average of two', { position: 2, queueSize: 2, averageWaitSeconds: 185 }, 'You are number 2 of 2.'],
    ['no average of less than a minute', { averageWaitSeconds: 59 }, 'You are number 3 of 7.'],
  ])('%s', (_, known, words) => {
    expect(spokenPlace({ ...place, ...known })).toBe(words);
  });
});
