import { heardWords } from '../../../src/show/line/heard-words.ts';

describe('what a caller has said', () => {
  it.each([
    ['is kept as it is', 'Ana from Leeds', 'Ana from Leeds'],
    ['loses the full stop of the transcript', ' Ana from Leeds. ', 'Ana from Leeds'],
    ['loses what is no word before it', '... – Ana from Leeds', 'Ana from Leeds'],
    ['is more than dots, where a long word follows', `... ${'a'.repeat(160)}`, 'a'.repeat(160)],
    ['keeps its accents', '¿Y los camiones de Tlalpan?', '¿Y los camiones de Tlalpan'],
    ['loses what cannot be said', 'buses\u0000\u0007\n\tand \ud800trams\ufffe', 'buses and trams'],
    ['loses a telephone number', 'call me at +1 (555) 010-0123 about buses', 'call me at about buses'],
    ['loses a telephone number without spaces', 'my number is 5550100123', 'my number is'],
    ['keeps a year and a price', 'in 1984 it was 25 pence', 'in 1984 it was 25 pence'],
    ['keeps what is markup elsewhere', '</Say><Dial>x</Dial> & "so"', '</Say><Dial>x</Dial> & "so"'],
    ['may be nothing', ' . ', ''],
    ['may be missing', '', ''],
  ])('%s', (_, transcript, words) => {
    expect(heardWords(transcript, 160)).toBe(words);
  });

  it('is cut between two words', () => {
    expect(heardWords('one two three', 13)).toBe('one two three');
    expect(heardWords('one two three', 12)).toBe('one two');
    expect(heardWords('one two three', 7)).toBe('one two');
    expect(heardWords('a'.repeat(300), 160)).toBe('a'.repeat(160));
  });

  it('is never cut through a character', () => {
    expect(heardWords('😀'.repeat(10), 3)).toBe('😀😀😀');
  });
});
