import { CallJournals } from '../../../scripts/bench/load/call-journals.ts';
import { playContest } from '../../../scripts/bench/load/contest.ts';
import { exponentOf, type Growth, measureGrowth } from '../../../scripts/bench/load/growth.ts';
import { slopeOf } from '../../../scripts/bench/load/measured-line.ts';
import { playSoak } from '../../../scripts/bench/load/soak.ts';

describe('the bench of load', () => {
  it('brings everybody into the line in the order in which they called, where Functions are enough', async () => {
    const contest = await playContest(20);
    expect(contest).toMatchObject({
      inLine: 20,
      overtaken: 0,
      overtakenForGood: 0,
      fallbackOnce: 0,
      fallbackMore: 0,
      refusedFunctions: 0,
    });
    expect(contest.firstWordP95).toBeLessThanOrEqual(4);
  });

  it('counts what waiting costs: nothing in Sync, and not two Functions for each caller a minute', async () => {
    const [few, more] = [await measureGrowth(5), await measureGrowth(20)];
    expect(more.syncBytes).toBe(few.syncBytes);
    expect(more.webhooksAMinute / 20).toBeLessThan(2);
    expect(more.restCallsAMinute / 20).toBeLessThan(1);
  });

  it('accounts for every caller of half an hour with faults of every kind, and for every alert; Sync forgets them', async () => {
    const soak = await playSoak(0.5);
    expect(soak).toMatchObject({
      callers: 30,
      leftInQueues: 0,
      applicationErrors: 0,
      unexpectedAlerts: 0,
    });
    expect(soak.syncBytesAfterRetention).toBeLessThan(soak.syncBytesACaller * 5);
    expect(soak.unaccounted).toEqual([]);
    expect(soak.onAir).toBeGreaterThan(24);
  });

  it('takes an alert for unexpected where no request of that call has failed, or a function has by itself', () => {
    const callSid = `CA${'1'.repeat(32)}`;
    const alert = {
      at: 0,
      code: 11200,
      level: 'error',
      message: '',
      callSid,
      url: 'https://a.twil.io/enqueue',
    } as const;
    const exchange = {
      from: 'twilio',
      to: 'a.twil.io',
      method: 'POST',
      requestBody: '',
      responseBody: '',
      callSid,
    };
    const seen = (status: number, ...printed: string[]) => {
      const journals = new CallJournals();
      journals.note({
        type: 'webhook',
        at: 0,
        exchange: { ...exchange, url: `${alert.url}?since=1`, status },
      });
      for (const line of printed) journals.print(line, 0);
      return journals;
    };
    expect(seen(504).explains(alert)).toBe(true);
    expect(seen(200).explains(alert)).toBe(false);
    expect(seen(500, `/enqueue ${callSid}: could not answer at all`).explains(alert)).toBe(false);
    expect(seen(504).explains({ ...alert, code: 12100 })).toBe(false);
    expect(seen(504).explains({ ...alert, url: 'https://a.twil.io/wait-loop' })).toBe(false);
  });

  it('tells with which power a figure grows', () => {
    const row = (waiting: number): Growth => ({
      waiting,
      webhooksAMinute: 3 * waiting,
      restCallsAMinute: Math.sqrt(waiting),
      syncBytes: 500,
    });
    const rows = [10, 100, 1000].map(row);
    expect(exponentOf(rows, 'webhooksAMinute')).toBeCloseTo(1);
    expect(exponentOf(rows, 'restCallsAMinute')).toBeCloseTo(0.5);
    expect(exponentOf(rows, 'syncBytes')).toBeCloseTo(0);
    expect(
      slopeOf([
        [0, 1],
        [1, 3],
        [2, 5],
      ]),
    ).toBeCloseTo(2);
  });
});
