import { untilTime } from '../../scripts/until-time.ts';

const now = new Date('2026-03-06T21:00:00.000Z');
const inUtc = (text: string) => untilTime(text, { timeZone: 'UTC', now });
const inChicago = (text: string) => untilTime(text, { timeZone: 'America/Chicago', now });

describe('a time until which something is so', () => {
  it.each([
    ['2026-03-13', '2026-03-14T00:00:00.000Z'],
    [' 2026-03-13T20:00 ', '2026-03-13T20:00:00.000Z'],
    ['2026-03-13 20:00', '2026-03-13T20:00:00.000Z'],
    ['2026-03-13T20:00Z', '2026-03-13T20:00:00.000Z'],
    ['2026-03-13T20:00:30.5Z', '2026-03-13T20:00:30.500Z'],
    ['2026-03-13 20:00+02:00', '2026-03-13T18:00:00.000Z'],
    ['2028-02-29', '2028-03-01T00:00:00.000Z'],
    ['2026-12-31', '2027-01-01T00:00:00.000Z'],
  ])('is read as a person writes it: %s', (text, moment) => {
    expect(inUtc(text)).toBe(moment);
  });

  it.each([
    // Six hours behind in winter; the clocks go forward on 8 March 2026.
    ['2026-03-07', '2026-03-08T06:00:00.000Z'],
    ['2026-03-08', '2026-03-09T05:00:00.000Z'],
    ['2026-03-08T01:59', '2026-03-08T07:59:00.000Z'],
    ['2026-03-08T03:00', '2026-03-08T08:00:00.000Z'],
    ['2026-11-01T12:00', '2026-11-01T18:00:00.000Z'],
    ['2026-03-13T20:00Z', '2026-03-13T20:00:00.000Z'],
  ])('is one of the clocks of the station: %s in Chicago', (text, moment) => {
    expect(inChicago(text)).toBe(moment);
  });

  it.each([
    ...['', 'friday', '13.3.2026', '2026-3-13', '2026-02-31', '2026-13-01', '2026-03-13T24:00', '1e9'],
    ...['2026-03-13T20:60', '2026-03-13T20', 'tomorrow 20:00', '2026-03-13T20:00+2', '20:00'],
  ])('cannot be "%s", and is refused with an example', (text) => {
    expect(() => inUtc(text)).toThrow(/^--until cannot be read: write a day, such as 2026-03-13/);
  });

  it.each(['2026-03-05', '2026-03-06T20:59', '2026-03-06T21:00Z'])('cannot be over: %s', (text) => {
    expect(() => inUtc(text)).toThrow(/^--until is over already/);
  });

  it('can be today, which ends at midnight', () => {
    expect(inUtc('2026-03-06')).toBe('2026-03-07T00:00:00.000Z');
  });
});
