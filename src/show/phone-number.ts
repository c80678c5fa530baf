declare const phoneNumber: unique symbol;

/** A telephone number in E.164 form, such as `+15550123`, that really names a telephone. */
export type PhoneNumber = string & { readonly [phoneNumber]: true };

const e164 = /^\+[1-9]\d{6,14}$/;

/** The words that carriers send in place of a withheld number. */
const withheldWords = ['anonymous', 'restricted', 'blocked', 'unknown', 'unavailable', 'private'];

const keypad = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/** Some networks key the word in instead: ANONYMOUS arrives as +266696687, which looks like a number. */
const withheldNumbers = new Set(withheldWords.map((word) => `+${keyedIn(word)}`));

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
  return e164.test(trimmed) && !withheldNumbers.has(trimmed) ? (trimmed as PhoneNumber) : undefined;
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
