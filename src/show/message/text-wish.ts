import { type PhoneNumber, parsePhoneNumber } from '../phone-number.ts';
import type { Show } from '../show.ts';
import { tongueOf, type WritingStation } from '../words/language.ts';
import { plainText } from './text-segments.ts';

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
