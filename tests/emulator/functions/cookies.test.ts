import { cookieAsSent, outlivesADay } from '../../../emulator/functions/cookies.ts';

const NOW = Date.UTC(2026, 2, 6, 20);

describe('a cookie that a function sets', () => {
  it.each([
    ['a=1', 'a=1; HttpOnly; Secure'],
    ['a=1;Path=/;SameSite=Strict', 'a=1; Path=/; SameSite=Strict; HttpOnly; Secure'],
    ['a=1; httponly; SECURE', 'a=1; httponly; SECURE'],
    ['a=1; Domain=twil.io; Path=/', 'a=1; Path=/; HttpOnly; Secure'],
    ['a=b=c; Max-Age=60', 'a=b=c; Max-Age=60; HttpOnly; Secure'],
  ])('is sent guarded, and for its own domain alone: %s', (set, sent) => {
    expect(cookieAsSent(set)).toBe(sent);
  });

  it('has the domain of the function where the cloud says one, and no other', () => {
    const sent = cookieAsSent('a=1; Domain=twil.io', 'app-0000-dev.twil.io');
    expect(sent).toBe('a=1; HttpOnly; Secure; Domain=app-0000-dev.twil.io');
  });

  it.each([
    ['a=1', false],
    ['a=1; Max-Age=86400', false],
    ['a=1; Max-Age=86401', true],
    ['a=1; expires=Sat, 07 Mar 2026 19:59:59 GMT', false],
    ['a=1; Expires=Sat, 07 Mar 2026 20:00:01 GMT', true],
    ['a=1; Max-Age=60; Expires=Sat, 14 Mar 2026 20:00:00 GMT', false],
    ['a=1; Max-Age=90000; Expires=Fri, 06 Mar 2026 21:00:00 GMT', true],
    ['a=1; Max-Age=soon', false],
  ])('is kept for a day at most: %s', (set, tooLong) => {
    expect(outlivesADay(set, NOW)).toBe(tooLong);
  });
});
