import type { Parameters } from './parameters.ts';
import { badRequest } from './rest-error.ts';

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;

/** The three parameters by which a list is filtered on a date: at, not after, not before. */
export function dateFilterNames(name: string): string[] {
  return [name, `${name}<`, `${name}>`];
}

/**
 * Whether a moment (milliseconds since 1970) passes the date filters of a request. A value is a GMT date, which
 * means the whole day, or a date and time, which means that second; both bounds are included.
 * https://www.twilio.com/docs/voice/api/call-resource#read-multiple-call-resources
 */
export function dateFilter(parameters: Parameters, name: string): (at: number | undefined) => boolean {
  const [exact, before, after] = dateFilterNames(name).map((each) => dateBound(parameters, each));
  if (!exact && !before && !after) return () => true;
  return (at) =>
    at !== undefined &&
    (!exact || (at >= exact.from && at <= exact.to)) &&
    (!before || at <= before.to) &&
    (!after || at >= after.from);
}

/** The moment or the day that one parameter names, first and last millisecond. */
export function dateBound(parameters: Parameters, name: string): { from: number; to: number } | undefined {
  const value = parameters.text(name);
  if (value === undefined) return undefined;
  const from = Date.parse(value);
  if (Number.isNaN(from)) throw badRequest(20001, `${name} is not a date`);
  const lasts = /^\d{4}-\d{2}-\d{2}$/.test(value) ? DAY_MS : SECOND_MS;
  return { from, to: from + lasts - 1 };
}
