import type { Tongue } from './language.ts';
import { spokenCount } from './spoken-count.ts';

const lessThanAMinute = { en: 'less than a minute', es: 'menos de un minuto' };
const and = { en: 'and', es: 'y' };

/** A length of time as a person says it, to the nearest minute: `two minutes`, `una hora y diez minutos`. */
export function spokenDuration(tongue: Tongue, seconds: number): string {
  if (seconds < 60) return lessThanAMinute[tongue];
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return spokenCount(tongue, minutes, 'minute');
  const hours = spokenCount(tongue, Math.floor(minutes / 60), 'hour');
  return minutes % 60 === 0
    ? hours
    : `${hours} ${and[tongue]} ${spokenCount(tongue, minutes % 60, 'minute')}`;
}
