import { askedNumbers, askedWords } from '../../../scripts/callers/asked-callers.ts';

describe('the numbers that a command is asked about', () => {
  it.each<[string[], string[]]>([
    [['+15550123'], ['+15550123']],
    [['+1 (555) 0123'], ['+15550123']],
    [
      ['+1-555-0123', '001 555 0124'],
      ['+15550123', '+15550124'],
    ],
    [['+1.555.0123,+15550124; +1 555/0125'], ['+15550123', '+15550124', '+15550125']],
    [['+1 555 0100 +15550123'], ['+15550100', '+15550123']],
    [['+1\u2011555\u00a00123'], ['+15550123']],
    [['+15550123', '+1 555 0123', '+15550123,'], ['+15550123']],
  ])('are read as people write them: %j', (given, numbers) => {
    expect(askedNumbers(given)).toEqual(numbers);
  });

  it.each<[string[], RegExp]>([
    [[], /^say which number/],
    [['  ', ','], /^say which number/],
    [['15550123'], /\+ and the country code/],
    [['+1', '555', '0123'], /\+ and the country code/],
    [['anonymous'], /that a caller can show/],
    [['+266696687'], /that a caller can show/],
    [['+15550123', 'Ana'], /\+ and the country code/],
    [['+1555012345678901234'], /\+ and the country code/],
  ])('are refused where they are none: %j', (given, words) => {
    expect(() => askedNumbers(given)).toThrow(words);
  });
});

describe('the words that are kept with a caller', () => {
  it.each<[string, string, string]>([
    ['as they are', 'shouts, and swears', 'shouts, and swears'],
    ['in one line', 'shouts\n\n  and swears\u0007', 'shouts and swears'],
    ['without what moves a cursor', '\u001b[2Jgone\u202e', '[2Jgone'],
    ['without a telephone number', 'sounds like +1 555 0123 again', 'sounds like again'],
    ['as nothing', '\u0000', ''],
  ])('stay %s', (_, words, kept) => {
    expect(askedWords(words)).toBe(kept);
  });

  it('are no longer than a breath', () => {
    expect(askedWords('and so on '.repeat(100)).length).toBeLessThanOrEqual(160);
  });
});
