import { mostWithin, queueSteps } from '../../../scripts/report/figures/queue-steps.ts';
import { binsOf } from '../../../scripts/report/pictures/bins.ts';
import { tickStep, timeAxis } from '../../../scripts/report/pictures/time-axis.ts';
import { reportOf } from '../../support/drawn-report.ts';
import { OPENED_AT, simulatedShow } from '../../support/simulated-show.ts';

const span = { openedAt: 0, endedAt: 100 };
const call = (cameInAt: number | null, pickedUpAt: number | null, leftAt: number | null) => ({
  cameInAt,
  pickedUpAt,
  leftAt,
  waitsBetween: [] as { from: number; to: number }[],
});

describe('the length of the queue', () => {
  it.each([
    [
      'nobody',
      [],
      [
        [0, 0],
        [100, 0],
      ],
    ],
    [
      'one who is taken',
      [call(10, 30, 60)],
      [
        [0, 0],
        [10, 1],
        [30, 0],
        [100, 0],
      ],
    ],
    [
      'one who gives up',
      [call(10, null, 60)],
      [
        [0, 0],
        [10, 1],
        [60, 0],
        [100, 0],
      ],
    ],
    [
      'one who is still there',
      [call(10, null, null)],
      [
        [0, 0],
        [10, 1],
        [100, 0],
        [100, 0],
      ],
    ],
    [
      'one who never was in line',
      [call(null, null, 60)],
      [
        [0, 0],
        [100, 0],
      ],
    ],
    [
      'one who is put back',
      [{ ...call(10, 30, 90), waitsBetween: [{ from: 50, to: 70 }] }],
      [
        [0, 0],
        [10, 1],
        [30, 0],
        [50, 1],
        [70, 0],
        [100, 0],
      ],
    ],
    [
      'two who meet',
      [call(10, 30, 60), call(20, 40, 50)],
      [
        [0, 0],
        [10, 1],
        [20, 2],
        [30, 1],
        [40, 0],
        [100, 0],
      ],
    ],
    [
      'two at the same instant',
      [call(10, 30, 60), call(10, 30, 50)],
      [
        [0, 0],
        [10, 2],
        [30, 0],
        [100, 0],
      ],
    ],
  ])('of %s', (_case, calls, expected) => {
    const steps = queueSteps(calls, span).map(({ at, waiting }) => [at, waiting]);
    expect(steps.filter((step, index) => String(step) !== String(steps[index + 1]))).toEqual(
      expected.filter((step, index) => String(step) !== String(expected[index + 1])),
    );
  });

  it('loses no peak where it is thinned, however short', () => {
    const steps = queueSteps([call(10, 80, 90), call(52, 53, 60), call(52, 53, 60)], span);
    expect(mostWithin(steps, span, 4).map(({ at, waiting }) => [at, waiting])).toEqual([
      [0, 1],
      [25, 1],
      [50, 3],
      [75, 1],
      [100, 0],
    ]);
  });
});

describe('the columns of a picture', () => {
  const { calls } = reportOf(simulatedShow({ callers: 60, lastsMinutes: 60, talkSeconds: 90 }));

  it('hold every call once', () => {
    const bins = binsOf(calls, { from: 0, to: 600, step: 60, measure: ({ waitSeconds }) => waitSeconds });
    expect(bins).toHaveLength(10);
    expect(bins.flatMap((bin) => bin.calls)).toHaveLength(60);
    for (const { from, to, calls: some } of bins.slice(0, -1))
      expect(some.every(({ waitSeconds }) => (waitSeconds ?? -1) >= from && (waitSeconds ?? -1) < to)).toBe(
        true,
      );
  });

  it('leave out what has no value', () => {
    const [bin] = binsOf(calls, { from: 0, to: 1, step: 1, measure: () => null });
    expect(bin).toEqual({ from: 0, to: 1, calls: [] });
  });
});

describe('the axis of time', () => {
  it.each([
    [1, 9, 1],
    [10, 9, 2],
    [60, 9, 10],
    [60, 5, 15],
    [300, 9, 60],
    [60 * 24 * 30, 9, 10_080],
  ])('of %d minutes with %d ticks at most has one every %d minutes', (minutes, most, expected) => {
    expect(tickStep(minutes * 60_000, most)).toBe(expected * 60_000);
  });

  it('begins at the opening and shows the clock of the station', () => {
    const report = reportOf(simulatedShow({ callers: 5, lastsMinutes: 10, talkSeconds: 60 }), {
      timezone: 'America/New_York',
    });
    const { domain, ticks, tickFormat } = timeAxis(report, { kind: 'wide', width: 880 });
    expect([...(domain ?? [])]).toEqual([OPENED_AT, report.endedAt]);
    expect((ticks as number[]).map(tickFormat as (at: number) => string).slice(0, 2)).toEqual([
      '15:00',
      '15:02',
    ]);
  });
});
