import { type PhoneNumber, parsePhoneNumber } from '../phone-number.ts';
import type { Show } from '../show.ts';
import { tongueOf, type WritingStation } from '../words/language.ts';

/** The letters of GSM-7, and those that it writes as two: https://www.twilio.com/docs/glossary/what-is-gsm-7-character-encoding */
const letters = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const doubleLetters = new Set('\f^{}\\[~]|€');

/** What means the same in other signs, each with these; letters with accents are found by taking the accents away. */
const plainForms = {
  "'": '‘’‚‛ʼʻ′`´',
  '"': '“”„‟″«»',
  '-': '‐‑‒–—―−⁃•·',
  '/': '⁄∕',
  x: '×',
  l: 'ł',
  L: 'Ł',
  d: 'đ',
  D: 'Đ',
  i: 'ı',
  oe: 'œ',
  OE: 'Œ',
};
const plainFormOf = new Map(
  Object.entries(plainForms).flatMap(([plain, signs]) => [...signs].map((sign) => [sign, plain] as const)),
);

/** Signs in which one letter is written; together they are never parted. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whether a sign can be sent in GSM-7. */
export function isLetterOfTexts(sign: string): boolean {
  return letters.has(sign) || doubleLetters.has(sign);
}

/**
 * A text in the letters of GSM-7, where it means the same in them: á becomes a, a typographic apostrophe a plain one. One
 * other letter would have the whole text sent, and charged, as several.
 *
 * @returns the text as it was when something in it, such as an emoji, has no plain form: then it costs the same
 */
export function plainText(text: string): string {
  const plain = [...text.normalize('NFC')].map(plainLetters).join('');
  return [...plain].every(isLetterOfTexts) ? plain : text;
}

function plainLetters(sign: string): string {
  if (isLetterOfTexts(sign)) return sign;
  const parts = [...(plainFormOf.get(sign) ?? sign.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, ''))];
  return parts.map((part) => plainFormOf.get(part) ?? part).join('');
}

/**
 * In how many segments a text is sent, each of which is charged as one: up to 160 letters of GSM-7 or 70 units of UCS-2 in
 * one; of several, each has a header and room for 153 or 67, and none of them ends in the middle of a letter.
 *
 * @see https://www.twilio.com/docs/glossary/what-sms-character-limit
 */
export function segmentsOf(text: string): number {
  const signs = [...text];
  return signs.every(isLetterOfTexts)
    ? packed(
        signs.map((sign) => (doubleLetters.has(sign) ? 2 : 1)),
        { alone: 160, each: 153 },
      )
    : packed(
        [...graphemes.segment(text)].map(({ segment }) => segment.length),
        { alone: 70, each: 67 },
      );
}

function packed(sizes: readonly number[], { alone, each }: { alone: number; each: number }): number {
  if (sizes.reduce((sum, size) => sum + size, 0) <= alone) return 1;
  let count = 1;
  let room = each;
  for (const size of sizes) {
    if (size > room) {
      count += 1;
      room = each;
    }
    room -= size;
  }
  return count;
}

/** Refusals to be expected of some callers' numbers: nothing is broken. */
const expected = new Map([
  [21211, 'not a number that can be texted'],
  [21408, 'texts to that region are not enabled'],
  [21610, 'opted out of texts'],
  [21612, 'no route from our number to that one'],
  [21614, 'not a mobile number'],
  [21635, 'a landline'],
]);

/**
 * What Twilio means by refusing to take a text.
 *
 * @param code Twilio's error code
 * @returns undefined for every other code: such a refusal is a fault that an operator should see
 * @see https://www.twilio.com/docs/api/errors
 */
export function textRefusal(code: number | undefined): string | undefined {
  return code === undefined ? undefined : expected.get(code);
}

/** Somebody who wants one text when the line opens next time. */
export interface TextWish {
  readonly to: PhoneNumber;
  /** The station's number: the text comes from it. */
  readonly from: PhoneNumber;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/**
 * Reads a stored wish.
 *
 * @param content whatever is stored there: a person may have edited it by hand
 * @returns undefined when it does not read as a wish that a text could grant
 */
export function parseTextWish(content: unknown): TextWish | undefined {
  const { to, from, at } = (content ?? {}) as Readonly<Record<string, unknown>>;
  const numbers = { to: numberIn(to), from: numberIn(from) };
  if (numbers.to === undefined || numbers.from === undefined) return undefined;
  return { to: numbers.to, from: numbers.from, at: typeof at === 'string' ? at : '' };
}

function numberIn(value: unknown): PhoneNumber | undefined {
  return typeof value === 'string' ? parsePhoneNumber(value) : undefined;
}

/**
 * Whether the opening of a show is what somebody has wished to hear of. Who wished while its line was open already, as
 * after too long a wait or at last call, means the next one.
 */
export function isDueIn({ openedAt }: Show, { at }: TextWish): boolean {
  // When a wish was made is perhaps not known any more: it is granted then.
  return !(Date.parse(at) >= Date.parse(openedAt));
}

/** The one text that there is room in line, for somebody who has found it full; in plain letters, and in one segment, too. */
export function roomText({ language, stationName }: WritingStation): string {
  return plainText(
    tongueOf(language) === 'es'
      ? `${stationName} ya tiene lugar en la fila: llame ahora a este teléfono. Usted nos ha pedido este aviso.`
      : `${stationName} has room in its line: call this number now. You asked us for this one text.`,
  );
}

/**
 * The one text that was wished for, in plain letters as an apology is. It comes from the number to call.
 */
export function lineIsOpenText({ language, stationName }: WritingStation): string {
  return plainText(
    tongueOf(language) === 'es'
      ? `${stationName} ya recibe llamadas: llame a este teléfono para salir al aire. Usted nos ha pedido este aviso.`
      : `The line of ${stationName} is open now: call this number to get on the air. You asked us for this one text.`,
  );
}
