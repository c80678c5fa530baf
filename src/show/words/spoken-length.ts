import type { Tongue } from './language.ts';
import { spokenCount } from './spoken-count.ts';

const englishTens = ['', '', 'twenty', 'thirty', 'forty', 'fifty'];
const and = { en: 'and', es: 'y' };

/**
 * How long a message is, as a person says it: to the second up to twenty, then to ten seconds: `forty seconds`,
 * `one minute and ten seconds`.
 *
 * @param seconds of which parts are left out
 */
export function spokenLength(tongue: Tongue, seconds: number): string {
  if (seconds < 20) return spokenCount(tongue, Math.floor(seconds), 'second');
  const rounded = Math.round(seconds / 10) * 10;
  const minutes = spokenCount(tongue, Math.floor(rounded / 60), 'minute');
  const rest = spokenTens(tongue, rounded % 60);
  if (rounded < 60) return rest;
  return rest === '' ? minutes : `${minutes} ${and[tongue]} ${rest}`;
}

/** Of 0, 10, 20 ... 50 seconds; empty for none. */
function spokenTens(tongue: Tongue, seconds: number): string {
  if (seconds === 0) return '';
  const inEnglish = tongue === 'en' ? englishTens[seconds / 10] : undefined;
  return inEnglish ? `${inEnglish} seconds` : spokenCount(tongue, seconds, 'second');
}
