import { Saying } from '../../../emulator/calls/saying.ts';

const WORD_MS = 400;
const FIVE = 'one two three four five';
const textsOf = (saying: Saying, now: number) =>
  saying.rest(now).map(({ text, startsAt }) => [text, startsAt]);

describe('what somebody is saying', () => {
  it.each([
    ['as it begins', 0, [[FIVE, 0]]],
    ['in the middle of a word, which is lost', 1, [['two three four five', WORD_MS]]],
    ['between two words', 2 * WORD_MS, [['three four five', 2 * WORD_MS]]],
    ['in the last word', 4 * WORD_MS + 1, []],
    ['when it is over', 5 * WORD_MS, []],
  ])('is heard from there on by whoever begins to listen %s', (_when, now, rest) => {
    const saying = new Saying();
    saying.say(FIVE, { now: 0, confidence: 1 });
    expect(textsOf(saying, now)).toEqual(rest);
  });

  it('is one sentence after the other, however soon the next one is said', () => {
    const saying = new Saying();
    saying.say(FIVE, { now: 0, confidence: 1 });
    const second = saying.say('six', { now: 100, confidence: 0.5 });
    expect(second).toEqual({ text: 'six', startsAt: 5 * WORD_MS, endsAt: 6 * WORD_MS, confidence: 0.5 });
    expect(textsOf(saying, 4 * WORD_MS)).toEqual([
      ['five', 4 * WORD_MS],
      ['six', 5 * WORD_MS],
    ]);
  });

  it('is nothing without a word', () => {
    expect(new Saying().say('  ', { now: 0, confidence: 1 })).toBeUndefined();
  });
});
