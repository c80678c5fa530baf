import {
  isBeingReleased,
  isToldByReceipt,
  leaseState,
  newLease,
  returnedLease,
} from '../../../src/show/close-out/lease.ts';
import type { ClosingShow, Lease } from '../../../src/show/show.ts';
import { closingShow, showInEachState } from '../../support/shows.ts';

const start = new Date('2026-03-06T21:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const closing = (lease: Lease | null): ClosingShow => ({
  show: '20260306T200000Z',
  state: 'closing',
  openedAt: '2026-03-06T20:00:00.000Z',
  queueSid: '',
  nextQueueSid: '',
  closingAt: start.toISOString(),
  lease,
});

describe('the lease of a close-out', () => {
  it.each([
    ['free, when nobody has had it', closing(null), 0, 'free'],
    ['free, when it was given back', closing(returnedLease(start)), 0, 'free'],
    ['mine, when I have it', closing(newLease('me', start)), 60, 'mine'],
    ['held, while somebody else has it', closing(newLease('other', start)), 9, 'held'],
    ['left behind, when they let it run out', closing(newLease('other', start)), 10, 'left behind'],
    ['held, by somebody whose clock is two minutes fast', closing(newLease('other', later(120))), 0, 'held'],
    ['left behind, when somebody wrote next year', closing(newLease('other', later(31e6))), 0, 'left behind'],
  ] as const)('is %s', (_, show, seconds, state) => {
    expect(leaseState(show, 'me', later(seconds))).toBe(state);
  });

  it.each([
    ['nobody ever was at work', closing(null), 0, false],
    ['somebody is at work', closing(newLease('other', start)), 5, true],
    ['the last slice has just ended', closing(returnedLease(start)), 14, true],
    ['whoever was at work has died', closing(newLease('other', start)), 26, false],
    ['somebody wrote next year into the lease', closing(newLease('other', later(31e6))), 0, false],
    ['the show cannot be read', undefined, 0, false],
  ] as const)('tells the wait loop whether to let people go: %s', (_, show, seconds, isDriven) => {
    expect(isBeingReleased(show, later(seconds))).toBe(isDriven);
  });
});

const closingAt = Date.parse(closingShow.closingAt);
const afterClosing = (seconds: number) => new Date(closingAt + seconds * 1000);
const lease = { holder: 'phone', until: afterClosing(70).toISOString() };
const driven = { ...closingShow, lease };

describe('the end of a call is told by the receipt', () => {
  it('while somebody releases those who wait, and in no other state', () => {
    const shows = showInEachState.map((show) => ({ ...show, lease }));
    const told = shows.filter((show) => isToldByReceipt(show, 600, afterClosing(60)));
    expect(told.map(({ state }) => state)).toEqual(['closing']);
    expect(isToldByReceipt(undefined, 600, afterClosing(60))).toBe(false);
  });

  it.each([
    ['of a caller who was in line when it closed', 600, 60, true],
    ['not of one who hung up before those in line were counted', 600, 4, false],
    ['of one who hung up after that', 600, 5, true],
    ['not of one who was in the welcome when the line closed', 74, 60, false],
    ['of one who was in line just so', 75, 60, true],
    ['not of one who called later', 10, 60, false],
    ['not of one who may have been any of these', null, 60, false],
  ])('%s', (_, durationSeconds, secondsAfterClosing, isTold) => {
    expect(isToldByReceipt(driven, durationSeconds, afterClosing(secondsAfterClosing))).toBe(isTold);
  });

  it('not while nobody drives the close-out, so that who hangs up meanwhile is accounted for', () => {
    expect(isToldByReceipt(closingShow, 600, afterClosing(60))).toBe(false);
    expect(isToldByReceipt(driven, 600, afterClosing(129))).toBe(true);
    expect(isToldByReceipt(driven, 600, afterClosing(130))).toBe(false);
  });
});
