import { endOfDay } from '../../../scripts/callers/last-day.ts';

const now = new Date('2026-03-06T20:00:00.000Z');
const endIn = (timeZone: string, text?: string) => endOfDay(text, { now, timeZone }).toISOString();

describe('the last day of a guest', () => {
  it.each([
    ['UTC', '2026-03-06', '2026-03-07T00:00:00.000Z'],
    ['America/Chicago', '2026-03-06', '2026-03-07T06:00:00.000Z'],
    // The clocks go forward in the night before, and in the night itself.
    ['America/Chicago', '2026-03-08', '2026-03-09T05:00:00.000Z'],
    ['America/Chicago', '2026-03-07', '2026-03-08T06:00:00.000Z'],
    ['Europe/London', '2026-03-28', '2026-03-29T00:00:00.000Z'],
    ['Europe/London', '2026-03-29', '2026-03-29T23:00:00.000Z'],
    ['Asia/Kolkata', '2026-12-31', '2026-12-31T18:30:00.000Z'],
    ['Pacific/Kiritimati', '2026-03-07', '2026-03-07T10:00:00.000Z'],
    ['UTC', '2026-12-31', '2027-01-01T00:00:00.000Z'],
  ])('ends at midnight in %s: %s', (timeZone, day, end) => {
    expect(endIn(timeZone, day)).toBe(end);
  });

  it('is a year away where none is named', () => {
    expect(endIn('UTC')).toBe('2027-03-06T20:00:00.000Z');
  });

  it.each([
    ['no day', 'Friday', /must be a day/],
    ['another order', '31.12.2026', /must be a day/],
    ['a day that no calendar has', '2026-02-30', /must be a day/],
    ['nothing', '', /must be a day/],
    ['yesterday', '2026-03-05', /is over/],
    ['more than a year away', '2027-03-07', /more than a year/],
  ])('is refused when it is %s', (_, text, words) => {
    expect(() => endIn('UTC', text)).toThrow(words);
  });
});
