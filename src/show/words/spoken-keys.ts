import { keysAt, type ToldDj } from '../dj/dj-keys.ts';
import type { Tongue } from './language.ts';

/** The keys that count just now: `Press 1 to open the line, 8 to hear the messages.` Empty where none does. */
export function spokenKeys(tongue: Tongue, told: ToldDj): string {
  const press = { en: 'Press', es: 'Presione' }[tongue];
  const to = { en: 'to', es: 'para' }[tongue];
  const keys = keysAt(told).map(({ key, called }) => `${key} ${to} ${called[tongue]}`);
  return keys.length === 0 ? '' : `${press} ${keys.join(', ')}.`;
}
