import { Refusal } from './command-line.ts';

/** As a person writes it: a day, or a time of a day, of the station's zone unless the time says of which. */
const written = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

const remedy =
  'write a day, such as 2026-03-13, which counts to its end, or a time, such as 2026-03-13T20:00';

/**
 * The moment that `--until` names.
 *
 * @param text a day, which counts to its end, or a time
 * @param timeZone IANA name of the zone of the station
 * @returns ISO 8601, UTC
 * @throws Refusal for what is no day or time, or is over already
 */
export function untilTime(text: string, { timeZone, now }: { timeZone: string; now: Date }): string {
  const moment = momentOf(text, timeZone);
  if (moment === undefined) throw new Refusal(`--until cannot be read: ${remedy}`);
  if (moment <= now.getTime()) throw new Refusal(`--until is over already: ${remedy}`);
  return new Date(moment).toISOString();
}

function momentOf(text: string, timeZone: string): number | undefined {
  const [, year, month, day, hour, minute, zone] = written.exec(text.trim()) ?? [];
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // Of 31 February, JavaScript makes a day in March.
  const isDay =
    !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(`${year}-${month}-${day}T`);
  if (!isDay) return undefined;
  if (hour === undefined) return inZone(midnight + dayMilliseconds, timeZone);
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  if (zone !== undefined) return Date.parse(text.trim().replace(' ', 'T'));
  return inZone(midnight + (Number(hour) * 60 + Number(minute)) * 60_000, timeZone);
}

const dayMilliseconds = 24 * 3600 * 1000;

/**
 * When the clocks of a zone show this.
 *
 * @param shown what they show, as if it were UTC
 */
function inZone(shown: number, timeZone: string): number {
  // The offset may change between the guess and the moment: a second look settles it.
  const first = shown - offsetAt(shown, timeZone);
  return shown - offsetAt(first, timeZone);
}

function offsetAt(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(moment / 1000) * 1000;
}
