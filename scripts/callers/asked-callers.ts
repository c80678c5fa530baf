import { heardWords } from '../../src/show/line/heard-words.ts';
import { type PhoneNumber, parsePhoneNumber } from '../../src/show/phone-number.ts';
import { Refusal } from '../command-line.ts';

/** What stands between the groups of a number, as people write it. */
const between = /[\s().\-/\u00a0\u2010-\u2015]/gu;

/**
 * Reads the numbers of callers as people write them: `+1 (555) 010-0123`, `001 555 0123`, several with commas or blanks between
 * them. Of doubles there is one.
 *
 * @param given words of a command line
 * @throws Refusal when there is none, or one that is no number with its country code
 */
export function askedNumbers(given: readonly string[]): PhoneNumber[] {
  const texts = given.flatMap((word) => word.split(/[,;]|\s(?=\s*\+)/)).filter((text) => text.trim() !== '');
  if (texts.length === 0)
    throw new Refusal('say which number: written with + and the country code, such as +15550123');
  return [...new Set(texts.map(numberIn))];
}

function numberIn(text: string): PhoneNumber {
  const number = parsePhoneNumber(text.replace(between, '').replace(/^00(?=[1-9])/, '+'));
  if (number === undefined)
    throw new Refusal(
      'a number must be written with + and the country code, such as +15550123, and be one that a caller can show',
    );
  return number;
}

/** A breath, and a line on the screen. */
const mostCharacters = 160;

/** Words that are kept with a caller: in one line, without what nobody can say or what would move a cursor. */
export function askedWords(text: string): string {
  return heardWords(text, mostCharacters);
}
