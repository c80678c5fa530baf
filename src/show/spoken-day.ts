const dayMilliseconds = 24 * 3600 * 1000;

/** The parts of a day, each with the hour at which it begins. */
const partsOfDay = [
  [18, 'this evening'],
  [12, 'this afternoon'],
  [5, 'this morning'],
  [0, 'early this morning'],
] as const;

/**
 * When something was, as a person says it: `this evening`, `yesterday`, `on Tuesday`, `on March 3`. Days are those of
 * the calendar, so that half an hour before midnight is yesterday.
 *
 * @param timeZone IANA name, such as `America/Chicago`
 */
export function spokenDay(at: Date, { now, timeZone }: { now: Date; timeZone: string }): string {
  // Two clocks never agree wholly.
  if (at >= now) return 'just now';
  const day = calendarDay(at, timeZone);
  const daysAgo = calendarDay(now, timeZone).number - day.number;
  if (daysAgo === 0) return partsOfDay.find(([from]) => day.hour >= from)?.[1] ?? 'today';
  if (daysAgo === 1) return 'yesterday';
  return `on ${spoken(at, timeZone, daysAgo < 7 ? { weekday: 'long' } : { month: 'long', day: 'numeric' })}`;
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

function spoken(at: Date, timeZone: string, shape: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...shape, timeZone, calendar: 'gregory' }).format(at);
}
