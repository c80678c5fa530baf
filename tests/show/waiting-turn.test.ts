import type { Show } from '../../src/show/show.ts';
import { type WaitingFacts, waitingTurn } from '../../src/show/waiting-turn.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../support/shows.ts';

const limits = { maxWaitMinutes: 60, djAbsentMinutes: 20 };
const openedAt = Date.parse(openShow.openedAt) / 1000;
const nothingTold = { lastCall: false, djAwayAt: undefined };

const turn = (show: Show | undefined, more: Partial<WaitingFacts> = {}) =>
  waitingTurn({ show, waitSeconds: 60, now: openedAt + 60, told: nothingTold, ...more }, limits);

const round = { kind: 'round', saysLastCall: false, djAwaySeconds: undefined, told: nothingTold };

describe('a waiting caller', () => {
  it.each([
    ['open', openShow, 0, round],
    ['open', openShow, 3599, round],
    ['open', openShow, 3600, { kind: 'waited-too-long' }],
    ['unreadable', undefined, 3599, round],
    ['unreadable', undefined, 3600, { kind: 'waited-too-long' }],
    ['last-call', lastCallShow, 3600, { kind: 'waited-too-long' }],
    ['closing', closingShow, 0, { kind: 'show-is-over' }],
    ['closing', closingShow, 3600, { kind: 'show-is-over' }],
    ['closed', closedShow, 0, { kind: 'show-is-over' }],
  ])(
    'of a show that is %s (%#) waits on, or is let go for the right reason',
    (_, show, waitSeconds, result) => {
      expect(turn(show, { waitSeconds })).toEqual(result);
    },
  );

  it('is left to whoever releases those in line, and to nobody who has stopped doing so', () => {
    const until = new Date((openedAt + 3600) * 1000).toISOString();
    const driven = { ...closingShow, lease: { holder: 'phone', until } };
    expect(turn(driven, { now: openedAt + 3595 })).toEqual(round);
    expect(turn(driven, { now: openedAt + 3595, waitSeconds: 3600 })).toEqual({ kind: 'waited-too-long' });
    expect(turn(driven, { now: openedAt + 3630 })).toEqual({ kind: 'show-is-over' });
  });

  it('hears once that it is last call', () => {
    const told = { lastCall: true, djAwayAt: undefined };
    expect(turn(lastCallShow)).toEqual({ ...round, saysLastCall: true, told });
    expect(turn(lastCallShow, { told })).toEqual({ ...round, told });
  });

  it('hears of a second last call after the first was taken back', () => {
    const afterUndo = turn(openShow, { told: { lastCall: true, djAwayAt: undefined } });
    expect(afterUndo).toEqual(round);
    expect(turn(lastCallShow, { told: nothingTold })).toMatchObject({ saysLastCall: true });
  });

  it('is not told anything a second time because the show could not be read in between', () => {
    const told = { lastCall: true, djAwayAt: openedAt + 1200 };
    expect(turn(undefined, { told, now: openedAt + 3000 })).toEqual({ ...round, told });
  });

  it.each<[string, Show, number, number | undefined, number | undefined]>([
    ['not before the DJ is missed', openShow, 1199, undefined, undefined],
    ['once the DJ has been away for long', openShow, 1200, undefined, 1200],
    ['at last call too', lastCallShow, 1200, undefined, 1200],
    ['not again soon', openShow, 1499, 1200, undefined],
    ['again after five minutes', openShow, 1500, 1200, 1500],
    [
      'not while a DJ is there',
      { ...openShow, djCalls: ['CA1'], djAwaySince: null },
      5000,
      undefined,
      undefined,
    ],
  ])('hears that the DJ is away: %s', (_, show, now, told, djAwaySeconds) => {
    const djAwayAt = told === undefined ? undefined : openedAt + told;
    const result = turn(show, { now: openedAt + now, told: { lastCall: true, djAwayAt } });
    expect(result).toMatchObject({ kind: 'round', djAwaySeconds });
    const isTold = djAwaySeconds === undefined ? djAwayAt : openedAt + now;
    expect(result).toHaveProperty('told.djAwayAt', isTold);
  });

  it('is told at once when the DJ is missed a second time', () => {
    const back = { ...openShow, djCalls: ['CA1'], djAwaySince: null };
    const told = { lastCall: false, djAwayAt: openedAt + 1200 };
    expect(turn(back, { now: openedAt + 1300, told })).toEqual(round);
  });
});
