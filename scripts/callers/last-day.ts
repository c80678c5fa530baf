import { longestTtlSeconds } from '../../src/twilio/sync-names.ts';
import { Refusal } from '../command-line.ts';

const dayMilliseconds = 24 * 3600 * 1000;

/**
 * The end of a day of the calendar, in the station's time zone.
 *
 * @param text such as 2026-12-31; undefined for as long as Sync keeps anything, which is a year
 * @param timeZone IANA name, such as `America/Chicago`
 * @throws Refusal for no day, for one that is over, and for one that is more than a year away
 */
export function endOfDay(
  text: string | undefined,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Date {
  const latest = new Date(now.getTime() + longestTtlSeconds * 1000);
  if (text === undefined) return latest;
  const midnight = midnightAfter(text);
  if (midnight === undefined) throw new Refusal('--until must be a day, such as 2026-12-31');
  // Where the clocks change in between, the second look goes by the offset that holds then.
  const about = midnight - offsetAt(midnight, timeZone);
  const end = new Date(midnight - offsetAt(about, timeZone));
  if (end <= now) throw new Refusal('--until is a day that is over');
  if (end > latest) throw new Refusal('--until is more than a year away: Sync keeps nothing longer');
  return end;
}

/** Milliseconds since 1970, as if the zone were UTC; undefined for a day that no calendar has. */
function midnightAfter(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== text) return undefined;
  return midnight + dayMilliseconds;
}

/** By how many milliseconds the clocks of a zone are ahead of UTC. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(moment));
  const part = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - moment;
}
