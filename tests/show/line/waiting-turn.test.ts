import { silence, waitingTurn } from '../../../src/show/line/waiting-turn.ts';
import type { Show } from '../../../src/show/show.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../../support/shows.ts';
import {
  attendedShow,
  isoAt,
  NOW,
  type SomeWaitingFacts,
  WAITING_LIMITS,
  waitingFacts,
} from '../../support/waiting.ts';

const turn = (show: Show | undefined, more: SomeWaitingFacts = {}) =>
  waitingTurn(waitingFacts({ ...more, show }), WAITING_LIMITS);
const waited = (waitSeconds: number) => ({ waitSeconds, hereSeconds: waitSeconds });

describe('a waiting caller', () => {
  it.each([
    ['open', openShow, 0, 'round'],
    ['open', openShow, 3599, 'round'],
    ['open', openShow, 3600, 'waited-too-long'],
    ['unreadable', undefined, 3599, 'round'],
    ['unreadable', undefined, 3600, 'waited-too-long'],
    ['last-call', lastCallShow, 3600, 'waited-too-long'],
    ['closing', closingShow, 0, 'closed-out'],
    ['closing', closingShow, 3600, 'closed-out'],
    ['closed', closedShow, 0, 'closed-out'],
  ])('of a show that is %s (%#) waits on, or is let go for the right reason', (_, show, seconds, kind) => {
    expect(turn(show, waited(seconds)).kind).toBe(kind);
  });

  it('is left to whoever releases those in line, in silence, and to nobody who has stopped doing so', () => {
    const until = isoAt(NOW);
    const driven = { ...closingShow, lease: { holder: 'phone', until } };
    const told = { place: 3, placeAt: NOW - 500 };
    expect(turn(driven, { told, now: NOW - 5 })).toMatchObject({ kind: 'round', says: silence, told });
    expect(turn(driven, { now: NOW - 5, ...waited(3600) })).toEqual({ kind: 'waited-too-long' });
    expect(turn(driven, { now: NOW + 30 })).toEqual({ kind: 'closed-out' });
  });

  it.each([
    ['at the last place', { place: 100 }, 'round'],
    ['behind the last place', { place: 101 }, 'line-is-full'],
    ['where nobody comes first, and Twilio has let them in', { place: 101, comeBefore: 0 }, 'round'],
    ['whose place is not known', { place: undefined }, 'round'],
    ['behind the last place, who is there already', { place: 101, told: { placeAt: NOW - 40 } }, 'round'],
    [
      'behind the last place, who keeps an earlier one',
      { place: 101, where: { place: 'line, returned', keptUntil: undefined } as const },
      'round',
    ],
    ['behind the last place, whom the DJ wants later', { place: 101, waitSeconds: 200 }, 'round'],
  ])('of both queues together finds the line full, or does not: %s', (_, more, kind) => {
    expect(turn(attendedShow, { comeBefore: 1, waitSeconds: 7, hereSeconds: 0, ...more }).kind).toBe(kind);
  });

  it('who comes first is let go by the time in the queue of those who come first', () => {
    const where = { place: 'next', keptUntil: undefined } as const;
    expect(turn(attendedShow, { where, waitSeconds: 5000, hereSeconds: 60 }).kind).toBe('round');
    expect(turn(attendedShow, { where, waitSeconds: 5000, hereSeconds: 3600 }).kind).toBe('waited-too-long');
  });

  it('who is back behind others leaves for the queue of those who come first when it is their turn', () => {
    expect(turn(attendedShow, { comesFirst: true })).toEqual({ kind: 'place-is-due' });
    expect(turn(attendedShow, { comesFirst: true, ...waited(3600) })).toEqual({ kind: 'waited-too-long' });
  });
});

describe('a caller who is kept for a DJ who was cut off', () => {
  const where = { place: 'next', keptUntil: NOW + 60 } as const;
  const away = { ...openShow, djAwaySince: isoAt(NOW - 1500) };

  it('hears nothing of the DJ beyond what was said on the way here, unless they ask', () => {
    expect(turn(away, { where })).toMatchObject({ keptSeconds: 60, says: silence });
    const told = { place: 1, placeAt: NOW - 40 };
    expect(turn(away, { where, told, place: 1 })).toMatchObject({ keptSeconds: 60, says: silence });
    expect(turn(away, { where, told, place: 1, asked: 'place' })).toMatchObject({
      says: { ...silence, place: { kind: 'kept-for-dj' }, waitedSeconds: 60 },
    });
  });

  it('is let go when nobody has come', () => {
    expect(turn(away, { where: { ...where, keptUntil: NOW + 1 } })).toMatchObject({ keptSeconds: 1 });
    expect(turn(away, { where: { ...where, keptUntil: NOW } })).toEqual({ kind: 'dj-not-back' });
  });

  it('waits on like anybody else who is first when a DJ is there, and while that is not known', () => {
    const past = {
      where: { ...where, keptUntil: NOW - 30 },
      turn: 2,
      told: { place: 1, placeAt: NOW - 50 },
      place: 1,
    };
    expect(turn(attendedShow, past)).toMatchObject({ kind: 'round', keptSeconds: undefined, says: silence });
    expect(turn(undefined, past)).toMatchObject({ kind: 'round', keptSeconds: undefined, says: silence });
  });
});

describe('news of the line', () => {
  const known = { place: 3, placeAt: NOW - 30, eta: NOW + 420 };
  const attendedLastCall = { ...lastCallShow, ...attendedShow, state: 'last-call' as const };
  const heard = (show: Show | undefined, more: SomeWaitingFacts = {}) => {
    const result = turn(show, { ...more, told: { ...known, ...more.told } });
    return result.kind === 'round' ? result : undefined;
  };

  it('is heard once: that it is last call', () => {
    const first = heard(attendedLastCall);
    expect(first).toMatchObject({ says: { ...silence, lastCall: true }, told: { lastCall: true } });
    expect(heard(attendedLastCall, { told: { lastCall: true } })?.says).toEqual(silence);
  });

  it('is heard again after a last call was taken back', () => {
    expect(heard(attendedShow, { told: { lastCall: true } })?.told.lastCall).toBe(false);
  });

  it('is not heard a second time because the show could not be read in between', () => {
    const told = { lastCall: true, djAwayAt: NOW - 600, djIsAbsent: true, breakUntil: NOW - 5 };
    expect(heard(undefined, { told })).toMatchObject({ says: silence, told });
  });

  it.each<[string, Show, number, number | undefined, number | undefined]>([
    ['not before the DJ is missed', openShow, 1199, undefined, undefined],
    ['once the DJ has been away for long', openShow, 1200, undefined, 1200],
    ['at last call too', lastCallShow, 1200, undefined, 1200],
    ['not again soon', openShow, 1499, 1200, undefined],
    ['again after five minutes', openShow, 1500, 1200, 1500],
    ['not while a DJ is there', attendedShow, 5000, undefined, undefined],
  ])('offers to leave a message: %s', (_, show, second, told, djAwaySeconds) => {
    const openedAt = NOW - 1800;
    const djAwayAt = told === undefined ? undefined : openedAt + told;
    const now = openedAt + second;
    const result = heard(show, { now, told: { lastCall: true, djAwayAt, djIsAbsent: true, placeAt: now } });
    expect(result?.says.djAwaySeconds).toBe(djAwaySeconds);
    expect(result?.told.djAwayAt).toBe(djAwaySeconds === undefined ? djAwayAt : now);
  });

  it('tells once that the DJ has gone, after a minute, and again when it happens again', () => {
    const gone = (seconds: number) => ({ ...openShow, djAwaySince: isoAt(NOW - seconds) });
    expect(heard(gone(59))).toMatchObject({ says: { djIsAbsent: false }, told: { djIsAbsent: false } });
    expect(heard(gone(60))).toMatchObject({ says: { djIsAbsent: true }, told: { djIsAbsent: true } });
    expect(heard(gone(90), { told: { djIsAbsent: true } })).toMatchObject({ says: { djIsAbsent: false } });
    expect(heard(attendedShow, { told: { djIsAbsent: true } })).toMatchObject({
      told: { djIsAbsent: false },
    });
  });

  it('tells of a break once, of another one again, and of none that is nearly over', () => {
    const paused = (seconds: number) => ({ ...attendedShow, breakUntil: isoAt(NOW + seconds) });
    expect(heard(paused(30))).toMatchObject({ says: { breakSeconds: 30 }, told: { breakUntil: NOW + 30 } });
    expect(heard(paused(30), { told: { breakUntil: NOW + 30 } })?.says.breakSeconds).toBeUndefined();
    expect(heard(paused(200), { told: { breakUntil: NOW + 30 } })?.says.breakSeconds).toBe(200);
    expect(heard(paused(29))?.says.breakSeconds).toBeUndefined();
  });
});
