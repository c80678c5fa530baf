import { type EstimateErrors, estimateErrors } from '../../../scripts/bench/estimate/estimate-errors.ts';
import type { EstimateMoment, Taken } from '../../../scripts/bench/estimate/estimate-moments.ts';
import { toldEstimate } from '../../../scripts/bench/estimate/told-estimate.ts';
import { nothingAiredYet } from '../../../src/show/show.ts';
import { spokenEstimate } from '../../../src/show/words/spoken-waiting.ts';

const air = nothingAiredYet;
const taken = (callSid: string, at: number, waitSeconds: number): Taken => ({
  callSid,
  at,
  waitSeconds,
  air,
});

/** One caller a hundred seconds; Ana waits from 100 until 400, and is told at 200. */
const TAKEN = [
  taken('one', 100, 0),
  taken('two', 200, 150),
  taken('three', 300, 250),
  taken('ana', 400, 300),
];
const MOMENT: EstimateMoment = {
  ...{ callSid: 'ana', now: 200, toldSeconds: 240, waitedSeconds: 100, avgQueueSeconds: 120, place: 2 },
  air: {
    ...air,
    pickUps: [{ callSid: 'two', djCallSid: null, at: new Date(200_000).toISOString() }],
    intervals: [100],
  },
};

describe('the errors of an estimate', () => {
  const errors = (told: readonly EstimateMoment[]) => estimateErrors({ told, taken: TAKEN });

  it('are what was said less what it took, beside what others would have said', () => {
    const expected: EstimateErrors = {
      ours: [240 - 200],
      AvgQueueTime: [120 - 200],
      'AvgQueueTime less waited': [20 - 200],
      // Nothing, then 0, then 150: three parts old and one new.
      Asterisk: [0 - 200],
      'true pace': [0],
    };
    expect(errors([MOMENT])).toEqual(expected);
    expect(errors([{ ...MOMENT, waitedSeconds: 0 }]).Asterisk).toEqual([150 / 4 - 200]);
  });

  it('are of those alone whom the DJ took afterwards', () => {
    expect(errors([{ ...MOMENT, callSid: 'gave up' }]).ours).toEqual([]);
    expect(errors([{ ...MOMENT, now: 401 }]).ours).toEqual([]);
  });
});

describe('what a caller is told of the wait', () => {
  it('is read from the document, in the middle of its range', () => {
    const said = (from: number, to: number) =>
      `<Response><Gather><Say>You are number 3 of 7. ${spokenEstimate('en', { kind: 'minutes', fromSeconds: from * 60, toSeconds: to * 60 })}</Say></Gather></Response>`;
    expect(toldEstimate(said(2, 3))).toBe(150);
    expect(toldEstimate(said(12, 18))).toBe(900);
    expect(toldEstimate(said(60, 70))).toBe(3900);
    const short = spokenEstimate('en', { kind: 'about-a-minute', fromSeconds: 0, toSeconds: 90 });
    expect(toldEstimate(`<Say>${short}</Say>`)).toBe(60);
    expect(toldEstimate('<Say>You are next.</Say>')).toBeUndefined();
  });
});
