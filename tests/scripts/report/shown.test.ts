import {
  StationClock,
  shownDuration,
  shownMinutes,
  shownShare,
  shownWords,
} from '../../../scripts/report/shown.ts';

describe('what the report shows', () => {
  it.each([
    [0, '0:00'],
    [59.4, '0:59'],
    [59.5, '1:00'],
    [125, '2:05'],
    [3599.6, '1:00:00'],
    [3725, '1:02:05'],
    [null, '–'],
  ])('has %j seconds as %s', (seconds, expected) => {
    expect(shownDuration(seconds)).toBe(expected);
  });

  it.each([
    [0, '0 minutes'],
    [70, '1 minute'],
    [3492, '58 minutes'],
    [3600, '1 hour'],
    [7500, '2 hours 5 minutes'],
  ])('has %j seconds in words as %s', (seconds, expected) => {
    expect(shownMinutes(seconds)).toBe(expected);
  });

  it.each([
    [0.666, '67%'],
    [1, '100%'],
    [null, '–'],
  ])('has the share %j as %s', (share, expected) => {
    expect(shownShare(share)).toBe(expected);
  });

  it('has times by the clock of the station, also where its offset is half an hour', () => {
    const at = Date.parse('2026-03-06T20:05:09Z');
    const clock = new StationClock('Asia/Kolkata');
    expect([clock.minute(at), clock.second(at), clock.day(at), clock.second(null)]).toEqual([
      '01:35',
      '01:35:09',
      'Saturday 7 March 2026',
      '–',
    ]);
  });

  it.each([
    ['Ana\u0000\u202egnp.exe', 'Ana gnp.exe'],
    ['  two\nlines\u2028 ', 'two lines'],
    ['half \ud83d a face', 'half   a face'],
    ['Zoë 👩‍🚀 نیک‌نام', 'Zoë 👩‍🚀 نیک‌نام'],
  ])('has %j as %j', (words, expected) => {
    expect(shownWords(words)).toBe(expected);
  });
});
