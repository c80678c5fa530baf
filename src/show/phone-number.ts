declare const phoneNumber: unique symbol;

/** A telephone number in E.164 form, such as `+15550123`, that really names a telephone. */
export type PhoneNumber = string & { readonly [phoneNumber]: true };

const e164 = /^\+[1-9]\d{6,14}$/;

/** The words that carriers send in place of a withheld number, some of them keyed in: ANONYMOUS arrives as 266696687. */
const withheldWords = ['anonymous', 'restricted', 'blocked', 'unknown', 'unavailable', 'private'];

const keypad = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/**
 * All that is known to be sent so. Twilio's RESTRICTED is not how a keypad spells it, so that its list stands here as it is.
 *
 * @see https://support.twilio.com/hc/en-us/articles/223179988
 */
const withheldDigits: ReadonlySet<string> = new Set([
  ...['266696687', '7378742883', '2562533', '8656696', '86282452253', '464'],
  ...withheldWords.map(keyedIn),
]);

/** One figure again and again is what networks put where they know nothing. */
const filler = /^(\d)\1*$/;

/** In North America no area code begins with 0 or 1 or has a 9 in the middle, and those that end in 11 are services. */
const noSuchAreaCode = /^(?:[01]|\d9\d|\d11)/;

/**
 * Reads a caller ID as Twilio sends it in `From` and `To`.
 *
 * @param text E.164, or a word such as `anonymous`, or `client:...` or `sip:...`
 * @returns the number; undefined when the caller is withheld or is not a telephone, so that neither a text
 * nor a lock can be tied to it
 * @see https://www.twilio.com/docs/voice/twiml#request-parameters
 */
export function parsePhoneNumber(text: string): PhoneNumber | undefined {
  const trimmed = text.trim();
  return e164.test(trimmed) && !isWithheld(trimmed.slice(1)) ? (trimmed as PhoneNumber) : undefined;
}

/** In North America, the country code 1 stands before a word or a filler as before a number. */
function isWithheld(digits: string): boolean {
  const isNobody = (rest: string) => withheldDigits.has(rest) || filler.test(rest);
  if (isNobody(digits)) return true;
  const national = digits.slice(1);
  return digits.startsWith('1') && (isNobody(national) || noSuchAreaCode.test(national));
}

/** For logs: the first digit and the last few, as in `+1•••0123`, never enough to call the number back. */
export function maskNumber(number: string): string {
  const digits = number.replace(/\D/g, '');
  return `+${digits.slice(0, 1)}•••${digits.slice(digits.length > 7 ? -4 : -2)}`;
}

/** Masks every telephone number inside a longer text, such as the message of an error from Twilio. */
export function maskNumbersIn(text: string): string {
  return text.replace(/(?<!\w)(?:\+|%2B)?(\d{7,15})(?!\w)/gi, (_, digits: string) => maskNumber(digits));
}

function keyedIn(word: string): string {
  return [...word].map((letter) => keypad.findIndex((key) => key.includes(letter)) + 2).join('');
}
