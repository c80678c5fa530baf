import { plainText } from '../message/texts.ts';
import { tongueOf, type WritingStation } from '../words/language.ts';
import type { Outcome } from './departure.ts';

export type ApologyCause = 'queue-full' | 'long-wait';

export interface TimeInLine {
  readonly outcome: Outcome;
  /** Null when it is not known. */
  readonly waitSeconds: number | null;
}

/**
 * Whether a caller is owed a text, and for what. A wait of exactly `afterSeconds` is not yet a long one. Nobody is texted
 * who was in line when the show ended: all of them were told why, and offered a text for the next one.
 */
export function apologyCause(
  { outcome, waitSeconds }: TimeInLine,
  afterSeconds: number,
): ApologyCause | undefined {
  if (outcome === 'refused') return 'queue-full';
  if (outcome === 'closed-out') return undefined;
  return waitSeconds !== null && waitSeconds > afterSeconds ? 'long-wait' : undefined;
}

/** The text itself, in plain letters where the name of the station can be written in them, and then in one segment. */
export function apologyText(cause: ApologyCause, { language, stationName }: WritingStation): string {
  const { [cause]: sorry, thanks } = apologies[tongueOf(language)];
  return plainText(`${sorry} ${thanks} ${stationName}.`);
}

/** In the letters of GSM-7, which have no á, í, ó or ú. */
const apologies = {
  en: {
    'queue-full': 'Sorry, our line was full when you called. Please try again a little later.',
    'long-wait': 'Sorry that we kept you waiting so long when you called.',
    thanks: 'Thank you for calling',
  },
  es: {
    'queue-full': 'Lamentamos no haber podido recibir su llamada. Intente de nuevo en breve.',
    'long-wait': 'Lamentamos que su llamada haya tenido una espera tan larga.',
    thanks: 'Gracias por llamar a',
  },
};
