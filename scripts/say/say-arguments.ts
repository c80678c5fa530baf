import { mostSaidCharacters, type Sayable, sayableWords } from '../../src/show/said-by-station.ts';
import { Refusal } from '../command-line.ts';
import { sayables } from './said-lines.ts';

export interface AskedToSay {
  readonly what: Sayable;
  /** Undefined to say again what was deployed. */
  readonly words: string | undefined;
}

/**
 * Reads what is to be said.
 *
 * @throws Refusal for what cannot be said, or is asked for in two ways at once
 */
export function sayArguments(
  asked: string,
  text: string | undefined,
  { remove, hasUntil }: { readonly remove: boolean; readonly hasUntil: boolean },
): AskedToSay {
  const what = (Object.keys(sayables) as Sayable[]).find((name) => sayables[name].what === asked);
  if (what === undefined)
    throw new Refusal('say topic or next-show: npm run say -- topic "Buses until three?"');
  if (remove && (text !== undefined || hasUntil))
    throw new Refusal('--remove goes without words and without --until');
  if (remove) return { what, words: undefined };
  const words = text?.trim().normalize('NFC');
  if (words === undefined) throw new Refusal(`say the words: npm run say -- ${asked} "Buses until three?"`);
  if (!sayableWords(mostSaidCharacters).test(words))
    throw new Refusal(`that cannot be said: use up to ${mostSaidCharacters} characters, on one line`);
  return { what, words };
}
