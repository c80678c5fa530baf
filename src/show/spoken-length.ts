import { spokenCount } from './spoken-count.ts';

const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty'];

/**
 * How long a message is, as a person says it: to the second up to twenty, then to ten seconds: `forty seconds`,
 * `one minute and ten seconds`.
 *
 * @param seconds of which parts are left out
 */
export function spokenLength(seconds: number): string {
  if (seconds < 20) return spokenCount(Math.floor(seconds), 'second');
  const rounded = Math.round(seconds / 10) * 10;
  const minutes = spokenCount(Math.floor(rounded / 60), 'minute');
  const rest = spokenTens(rounded % 60);
  if (rounded < 60) return rest;
  return rest === '' ? minutes : `${minutes} and ${rest}`;
}

/** Of 0, 10, 20 ... 50 seconds; empty for none. */
function spokenTens(seconds: number): string {
  if (seconds === 0) return '';
  return seconds === 10 ? spokenCount(10, 'second') : `${tens[seconds / 10]} seconds`;
}
