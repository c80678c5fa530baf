import { isToldByReceipt } from '../../../src/show/close-out/told-by-receipt.ts';
import { closingShow, showInEachState } from '../../support/shows.ts';

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
