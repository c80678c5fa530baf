import { spokenCount } from './spoken-count.ts';

/** A length of time as a person says it, to the nearest minute: `two minutes`, `one hour and ten minutes`. */
export function spokenDuration(seconds: number): string {
  if (seconds < 60) return 'less than a minute';
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return spokenCount(minutes, 'minute');
  const hours = spokenCount(Math.floor(minutes / 60), 'hour');
  return minutes % 60 === 0 ? hours : `${hours} and ${spokenCount(minutes % 60, 'minute')}`;
}
