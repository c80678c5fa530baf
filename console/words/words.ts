import { en, type Words } from './en.ts';
import { es } from './es.ts';

export type { Words } from './en.ts';

/** The language is that of the station, which the shell writes into the page. */
export const words: Words = document.documentElement.lang.startsWith('es') ? es : en;

/** Such as `4:05`, or `1:02:07`. */
export function spanOf(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const two = (figure: number) => String(figure).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

// Made once: each takes longer to make than the row that shows it takes to draw.
const { lang } = document.documentElement;
const hours = new Intl.DateTimeFormat(lang, { timeStyle: 'short' });
const daysFromNow = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });

/** Such as `20:04`, in the time of the computer that shows it. */
export function hourOf(at: number): string {
  return hours.format(at);
}

/** Such as `3 days ago`. */
export function daysAgo(at: number, now: number): string {
  return daysFromNow.format(Math.round((at - now) / 86_400_000), 'day');
}
