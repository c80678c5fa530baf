import { type DjAtPrompt, type DjKey, keysAt } from '../dj/dj-keys.ts';
import { wordKeysAt } from '../dj/dj-word.ts';
import type { LineState } from '../show.ts';
import { type Language, tongueOf } from './language.ts';

/** The keys that count just now: `Press 1 to open the line, 8 to hear the messages.` Empty where none does. */
export function spokenKeys(language: Language, dj: DjAtPrompt): string {
  return spokenChoice(language, keysAt(dj));
}

/** The keys for words that were just recorded for callers. */
export function spokenWordKeys(language: Language, lineState: LineState): string {
  return spokenChoice(language, wordKeysAt(lineState));
}

function spokenChoice(language: Language, rows: readonly Pick<DjKey, 'key' | 'called'>[]): string {
  const tongue = tongueOf(language);
  const press = { en: 'Press', es: 'Presione' }[tongue];
  const to = { en: 'to', es: 'para' }[tongue];
  const keys = rows.map(({ key, called }) => `${spokenKey(language, key)} ${to} ${called[tongue]}`);
  return keys.length === 0 ? '' : `${press} ${keys.join(', ')}.`;
}

/** What the key is called on the telephones of a country. */
const spokenPound: Readonly<Record<Language, string>> = {
  'en-US': 'pound',
  'en-GB': 'hash',
  'es-MX': 'gato',
};

/** A key as it is said. */
export function spokenKey(language: Language, key: string): string {
  return key === '#' ? spokenPound[language] : key;
}
