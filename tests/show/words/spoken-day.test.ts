import { spokenDay } from '../../../src/show/words/spoken-day.ts';

const heard = (at: string, now: string, timeZone = 'UTC') =>
  spokenDay('en', new Date(at), { now: new Date(now), timeZone });

describe('a DJ hears of a message from', () => {
  it.each([
    ['the small hours of today', '2026-03-06T00:00:00Z', 'early this morning'],
    ['the last minute of the night', '2026-03-06T04:59:00Z', 'early this morning'],
    ['five in the morning', '2026-03-06T05:00:00Z', 'this morning'],
    ['noon', '2026-03-06T12:00:00Z', 'this afternoon'],
    ['six in the evening', '2026-03-06T18:00:00Z', 'this evening'],
    ['the last minute of yesterday', '2026-03-05T23:59:59Z', 'yesterday'],
    ['the first minute of yesterday', '2026-03-05T00:00:00Z', 'yesterday'],
    ['the day before', '2026-03-04T23:59:59Z', 'on Wednesday'],
    ['six days ago', '2026-02-28T12:00:00Z', 'on Saturday'],
    ['a week ago', '2026-02-27T12:00:00Z', 'on February 27'],
    ['last year', '2025-12-31T12:00:00Z', 'on December 31'],
  ])('%s', (_, at, words) => {
    expect(heard(at, '2026-03-06T23:30:00Z')).toBe(words);
  });

  it.each([
    ['this very moment', '2026-03-06T23:30:00Z'],
    ['a moment that has not come yet', '2026-03-09T10:00:00Z'],
  ])('%s', (_, at) => {
    expect(heard(at, '2026-03-06T23:30:00Z')).toBe('just now');
  });

  it.each([
    ['UTC', 'yesterday'],
    ['America/New_York', 'this evening'],
    ['Pacific/Auckland', 'this afternoon'],
    ['Asia/Kolkata', 'this morning'],
    ['Asia/Karachi', 'early this morning'],
  ])('23:45 UTC, three hours later, in %s', (timeZone, words) => {
    expect(heard('2026-03-05T23:45:00Z', '2026-03-06T02:45:00Z', timeZone)).toBe(words);
  });

  it.each([
    [
      'Saturday noon on Monday, half past midnight',
      '2026-03-07T18:30:00Z',
      '2026-03-09T05:30:00Z',
      'on Saturday',
    ],
    [
      'a night of 23 hours, on the same day',
      '2026-03-08T06:30:00Z',
      '2026-03-09T04:30:00Z',
      'early this morning',
    ],
    [
      'a day of 25 hours, on the same day',
      '2026-11-01T05:10:00Z',
      '2026-11-02T05:50:00Z',
      'early this morning',
    ],
  ])('%s, where clocks are changed', (_, at, now, words) => {
    expect(heard(at, now, 'America/Chicago')).toBe(words);
  });

  it('a weekday and a date of the zone, not of UTC', () => {
    expect(heard('2026-03-04T03:00:00Z', '2026-03-06T20:00:00Z', 'America/Chicago')).toBe('on Tuesday');
    expect(heard('2026-02-01T03:00:00Z', '2026-03-06T20:00:00Z', 'America/Chicago')).toBe('on January 31');
  });

  it.each([
    ['las cuatro de la mañana', '2026-03-06T04:59:00Z', 'hoy en la madrugada'],
    ['las cinco', '2026-03-06T05:00:00Z', 'hoy en la mañana'],
    ['el mediodía', '2026-03-06T12:00:00Z', 'hoy en la tarde'],
    ['las seis', '2026-03-06T18:00:00Z', 'hoy en la noche'],
    ['ayer', '2026-03-05T23:59:59Z', 'ayer'],
    ['anteayer', '2026-03-04T23:59:59Z', 'el miércoles'],
    ['hace una semana', '2026-02-27T12:00:00Z', 'el 27 de febrero'],
    ['principios de febrero', '2026-02-01T12:00:00Z', 'el primero de febrero'],
    ['ahora', '2026-03-06T23:30:00Z', 'hace un momento'],
  ])('%s, in Spanish', (_, at, words) => {
    const time = { now: new Date('2026-03-06T23:30:00Z'), timeZone: 'UTC' };
    expect(spokenDay('es', new Date(at), time)).toBe(words);
  });
});
