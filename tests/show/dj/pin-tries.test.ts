import { countPinTry } from '../../../src/show/dj/dj-access.ts';

const now = new Date('2026-03-06T20:00:00.000Z');
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const lock = { tries: 3, lockedUntil: minutesLater(5).toISOString() };

describe('a PIN', () => {
  it('may be tried three times, and the third locks the number before it is compared', () => {
    const first = countPinTry(undefined, now);
    const second = countPinTry(first, now);
    expect(first).toEqual({ tries: 1, lockedUntil: null });
    expect(second).toEqual({ tries: 2, lockedUntil: null });
    expect(countPinTry(second, now)).toEqual(lock);
  });

  it('may not be tried for five minutes then', () => {
    expect(countPinTry(lock, now)).toBeUndefined();
    expect(countPinTry(lock, new Date(minutesLater(5).getTime() - 1))).toBeUndefined();
  });

  it('may be tried three times again afterwards', () => {
    expect(countPinTry(lock, minutesLater(5))).toEqual({ tries: 1, lockedUntil: null });
  });

  it.each([[null], ['locked'], [7], [{}], [{ tries: 'many', lockedUntil: 5 }]])(
    'may be tried where %j is stored instead of a count',
    (stored) => {
      expect(countPinTry(stored, now)).toEqual({ tries: 1, lockedUntil: null });
    },
  );
});
