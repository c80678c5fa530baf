import { keyInLine, keysInLine, waitingKeys } from '../../../src/show/line/waiting-keys.ts';
import { languages } from '../../../src/show/words/language.ts';
import { sentenceIn } from '../../../src/twiml/voice.ts';

const usual = { isSure: false, isAnswer: false };
const spokenKeys = { '*': /star|asterisco/ } as Readonly<Record<string, RegExp>>;

describe('a key of a caller in line', () => {
  it.each([
    ['1', 'tell'],
    ['2', 'message'],
    ['3', 'topic'],
    ['*', 'place'],
    ['9', 'keys'],
    ['4', 'keys'],
    ['#', 'keys'],
    ['22', 'keys'],
    ['', 'nothing'],
  ])('%p is the wish %s', (digits, wish) => {
    expect(keyInLine(digits, usual)).toBe(wish);
  });

  it('2 leads out of the line only when it is pressed a second time', () => {
    expect(keyInLine('2', { ...usual, isSure: true })).toBe('leave');
    expect(keyInLine('*', { ...usual, isSure: true })).toBe('place');
    expect(keyInLine('', { ...usual, isSure: true })).toBe('nothing');
  });

  it.each(['1', '2', '3', '*', '9', '4', '#', '0'])(
    '%p is an answer and nothing else for who was just asked to press any key',
    (digits) => {
      expect(keyInLine(digits, { ...usual, isAnswer: true })).toBe('answer');
      expect(keyInLine('', { ...usual, isAnswer: true })).toBe('nothing');
    },
  );

  it('3 is not offered where there is no topic', () => {
    expect(keysInLine(false).map(({ key }) => key)).toEqual(['1', '2', '*', '9']);
  });

  it('is named in the sentence that offers it, in every language, and in no other', () => {
    for (const language of languages)
      for (const { sentence, key } of waitingKeys) {
        const text = sentenceIn(language, sentence, 'KXYZ');
        const named = waitingKeys.filter((one) => (spokenKeys[one.key] ?? new RegExp(one.key)).test(text));
        expect({ text, named: named.map((one) => one.key) }).toEqual({ text, named: [key] });
      }
  });
});
