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

  it('accounts for callers of an hour with faults of every kind, as far as their records go', async () => {
    const soak = await playSoak(1);
    expect(soak).toMatchObject({ callers: 60, leftInQueues: 0, applicationErrors: 0 });
    expect(soak.unaccounted).toBeLessThanOrEqual(1);
    expect(soak.onAir).toBeGreaterThan(50);
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
