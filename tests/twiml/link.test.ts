import { link } from '../../src/twiml/link.ts';

describe('a link to a doorway', () => {
  it.each([
    ['carries nothing', {}, '/wait-loop'],
    ['carries what is known', { since: 5, track: undefined }, '/wait-loop?since=5'],
    ['carries zero', { wrong: 0 }, '/wait-loop?wrong=0'],
    [
      'carries a value whole, whatever is in it',
      { track: 'a&b=c d.mp3' },
      '/wait-loop?track=a%26b%3Dc%20d.mp3',
    ],
  ])('%s', (_, remembered, url) => {
    expect(link('/wait-loop', remembered)).toBe(url);
  });
});
