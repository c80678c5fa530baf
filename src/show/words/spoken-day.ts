import type { Tongue } from './language.ts';

const dayMilliseconds = 24 * 3600 * 1000;

/** The parts of a day, each with the hour at which it begins. */
const partsOfDay = [
  [18, { en: 'this evening', es: 'hoy en la noche' }],
  [12, { en: 'this afternoon', es: 'hoy en la tarde' }],
  [5, { en: 'this morning', es: 'hoy en la mañana' }],
  [0, { en: 'early this morning', es: 'hoy en la madrugada' }],
] as const;

const justNow = { en: 'just now', es: 'hace un momento' };
const today = { en: 'today', es: 'hoy' };
const yesterday = { en: 'yesterday', es: 'ayer' };
const on = { en: 'on', es: 'el' };
const calendars = { en: 'en-US', es: 'es-MX' };

/**
 * When something was, as a person says it: `this evening`, `yesterday`, `on Tuesday`, `el 3 de marzo`. Days are those
 * of the calendar, so that half an hour before midnight is yesterday.
 *
 * @param timeZone IANA name, such as `America/Chicago`
 */
export function spokenDay(
  tongue: Tongue,
  at: Date,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): string {
  // Two clocks never agree wholly.
  if (at >= now) return justNow[tongue];
  const day = calendarDay(at, timeZone);
  const daysAgo = calendarDay(now, timeZone).number - day.number;
  if (daysAgo === 0) return (partsOfDay.find(([from]) => day.hour >= from)?.[1] ?? today)[tongue];
  if (daysAgo === 1) return yesterday[tongue];
  const shape = daysAgo < 7 ? weekday : date;
  return `${on[tongue]} ${spoken(at, { tongue, timeZone, shape })}`;
}

const weekday = { weekday: 'long' } as const;
const date = { month: 'long', day: 'numeric' } as const;

/** Whether two moments are of one day of the calendar. */
export function isSameDay(one: Date, other: Date, timeZone: string): boolean {
  return calendarDay(one, timeZone).number === calendarDay(other, timeZone).number;
}

/** The day of the calendar, counted from 1970, and the hour in it. */
function calendarDay(at: Date, timeZone: string): { number: number; hour: number } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  const midnight = Date.UTC(part('year'), part('month') - 1, part('day'));
  return { number: midnight / dayMilliseconds, hour: part('hour') };
}

interface Wording {
  readonly tongue: Tongue;
  readonly timeZone: string;
  readonly shape: Intl.DateTimeFormatOptions;
}

function spoken(at: Date, { tongue, timeZone, shape }: Wording): string {
  const words = new Intl.DateTimeFormat(calendars[tongue], { ...shape, timeZone, calendar: 'gregory' });
  // The first of a month is no number in Spanish.
  return words.format(at).replace(/^1 de /, 'primero de ');
}
