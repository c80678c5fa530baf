import { abandonmentRate } from '../../../scripts/report/figures/abandonment.ts';
import { countCalls } from '../../../scripts/report/figures/counts.ts';
import { deadAir } from '../../../scripts/report/figures/dead-air.ts';
import { estimateError } from '../../../scripts/report/figures/estimate-error.ts';
import { serviceLevel } from '../../../scripts/report/figures/service-level.ts';
import { spreadOf } from '../../../scripts/report/figures/spread.ts';
import { talkTime } from '../../../scripts/report/figures/talk-time.ts';
import { measureWaits } from '../../../scripts/report/figures/waits.ts';
import type { Outcome } from '../../../src/show/call/departure.ts';

/** How a call ended, and how long it waited. */
type Row = readonly [Outcome | null, number | null];

const calls = (rows: readonly Row[]) => rows.map(([outcome, waitSeconds]) => ({ outcome, waitSeconds }));

/** Ten calls: three on the air, two given up in line and one in the welcome, and one of each other end. */
const evening = calls([
  ['aired', 10],
  ['aired', 30],
  ['aired', 200],
  ['gave-up', 5],
  ['gave-up', 100],
  ['gave-up', null],
  ['refused', 0],
  ['closed-out', 60],
  ['message-instead', 20],
  [null, null],
]);

describe('the counts of a show', () => {
  it('add up to the calls offered', () => {
    expect(countCalls(evening)).toEqual({
      offered: 10,
      inLine: 7,
      onAir: 3,
      gaveUp: 3,
      gaveUpInLine: 2,
      calledAgain: 0,
      refused: 1,
      blocked: 0,
      notTaken: 0,
      dropped: 0,
      closedOut: 1,
      messageInstead: 1,
      waitedTooLong: 0,
      failed: 0,
      open: 1,
    });
  });

  it('take whoever was on the air for one who was in line, even where the wait is lost', () => {
    const { offered, inLine, failed } = countCalls(
      calls([
        ['aired', null],
        ['failed', 3],
        ['unknown', null],
      ]),
    );
    expect({ offered, inLine, failed }).toEqual({ offered: 3, inLine: 2, failed: 2 });
  });
});

describe('the spread of many lengths', () => {
  it.each([
    [[], null],
    [[7], { count: 1, mean: 7, median: 7, p90: 7, longest: 7 }],
    [[4, 1, 3, 2], { count: 4, mean: 2.5, median: 2, p90: 4, longest: 4 }],
    [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100], { count: 10, mean: 55, median: 50, p90: 90, longest: 100 }],
  ])('of %j is %j', (seconds, expected) => {
    expect(spreadOf(seconds)).toEqual(expected);
  });
});

describe('the waits of a show', () => {
  it('are those of everybody in line, and of two kinds of them', () => {
    const { inLine, onAir, gaveUp } = measureWaits(evening);
    // 5, 10, 20, 30, 60, 100, 200
    expect(inLine).toEqual({ count: 7, mean: 425 / 7, median: 30, p90: 200, longest: 200 });
    expect(onAir).toEqual({ count: 3, mean: 80, median: 30, p90: 200, longest: 200 });
    expect(gaveUp).toEqual({ count: 2, mean: 52.5, median: 5, p90: 100, longest: 100 });
  });

  it('are not there when nobody was in line', () => {
    expect(measureWaits(calls([['refused', 0]]))).toEqual({ inLine: null, onAir: null, gaveUp: null });
  });
});

describe('the service level within 30 seconds', () => {
  it.each([
    // name, calls, of answered, of all in line, removed in time, with short abandons
    ['an evening', evening, 2 / 3, 2 / 7, 4 / 7, 3 / 5],
    ['exactly at the threshold', calls([['aired', 30]]), 1, 1, 1, 1],
    ['a second above it', calls([['aired', 31]]), 0, 0, 0, 0],
    ['a short give-up alone', calls([['gave-up', 3]]), null, 0, 1, 1],
    [
      'one hanging up in the welcome, who never was in line',
      calls([['gave-up', null]]),
      null,
      null,
      null,
      null,
    ],
    [
      'an answer whose wait is lost',
      calls([
        ['aired', null],
        ['aired', 1],
      ]),
      1 / 2,
      1 / 2,
      1 / 2,
      1 / 2,
    ],
    ['nobody', [], null, null, null, null],
  ])('of %s', (_case, some, ofAnswered, ofInLine, removedOfInLine, withShortAbandons) => {
    expect(serviceLevel(some, 30)).toEqual({
      withinSeconds: 30,
      ofAnswered,
      ofInLine,
      removedOfInLine,
      withShortAbandons,
    });
  });
});

describe('the abandonment rate', () => {
  it.each([
    ['an evening', evening, 2 / 7],
    [
      'nobody in line',
      calls([
        ['refused', 0],
        ['gave-up', null],
      ]),
      null,
    ],
    [
      'everybody',
      calls([
        ['gave-up', 1],
        ['gave-up', 2],
      ]),
      1,
    ],
  ])('of %s', (_case, some, expected) => {
    expect(abandonmentRate(some)).toBe(expected);
  });
});

describe('the talk time', () => {
  it('is that of those who were on the air', () => {
    const talks = [60, null, 120, 90].map((talkSeconds) => ({ talkSeconds }));
    expect(talkTime(talks)).toEqual({ count: 3, mean: 90, median: 90, p90: 120, longest: 120, total: 270 });
    expect(talkTime([{ talkSeconds: null }])).toBeNull();
  });
});

/** Joined, picked up and left, in seconds. */
type Times = readonly [Outcome, number | null, number | null, number | null];

const timed = (rows: readonly Times[]) => {
  const at = (seconds: number | null) => (seconds === null ? null : seconds * 1000);
  return rows.map(([outcome, joined, pickedUp, left]) => ({
    cameInAt: at(joined),
    pickedUpAt: at(pickedUp),
    leftAt: at(left),
    airings:
      outcome === 'aired' && pickedUp !== null
        ? [{ from: pickedUp * 1000, until: at(left), why: null, breakUntil: null }]
        : [],
    waitsBetween: [],
  }));
};

describe('dead air', () => {
  it.each([
    // The second caller's first word is six seconds after the pick-up at 110: 16 seconds.
    [
      'lasts until the first word of the next',
      [
        ['aired', 0, 10, 100],
        ['aired', 50, 110, 200],
      ],
      [1, 16, 16],
    ],
    [
      'does not count while nobody waits',
      [
        ['aired', 0, 10, 100],
        ['aired', 150, 152, 200],
      ],
      [1, 8, 8],
    ],
    [
      'counts somebody who waits in vain',
      [
        ['aired', 0, 10, 100],
        ['gave-up', 90, null, 130],
        ['aired', 150, 152, 200],
      ],
      [1, 38, 38],
    ],
    [
      'is none while another DJ talks',
      [
        ['aired', 0, 10, 100],
        ['aired', 0, 20, 190],
        ['aired', 0, 180, 250],
      ],
      [0, 0, 0],
    ],
    [
      'adds up',
      [
        ['aired', 0, 10, 100],
        ['aired', 0, 101, 200],
        ['aired', 0, 206, 300],
      ],
      [2, 12, 19],
    ],
    [
      'goes on through somebody who hangs up in the notice',
      [
        ['aired', 0, 10, 100],
        ['gave-up', 0, 102, 104],
        ['aired', 0, 106, 200],
      ],
      [1, 12, 12],
    ],
  ] as [string, Times[], [number, number, number]][])('%s', (_case, rows, [times, longest, total]) => {
    expect(deadAir(timed(rows))).toEqual({ times, longestSeconds: longest, totalSeconds: total });
  });

  it('is also what lies between two times of the same caller', () => {
    const caller = {
      ...{ cameInAt: 0, pickedUpAt: 10_000, leftAt: 200_000 },
      airings: [
        { from: 10_000, until: 60_000, why: null, breakUntil: null },
        { from: 90_000, until: 200_000, why: 'resumed' as const, breakUntil: null },
      ],
      waitsBetween: [{ from: 60_000, to: 90_000 }],
    };
    expect(deadAir([caller])).toEqual({ times: 1, longestSeconds: 36, totalSeconds: 36 });
  });

  it.each([
    ['one caller', [['aired', 0, 10, 100]]],
    ['nobody on the air', [['gave-up', 0, null, 9]]],
    ['nobody', []],
  ] as [string, Times[]][])('is not to be had of %s', (_case, rows) => {
    expect(deadAir(timed(rows))).toBeNull();
  });
});

describe('the error of the estimates', () => {
  it('is that of the callers who were picked up', () => {
    const some = [
      { pickedUpAt: 1, waitSeconds: 100, estimateSeconds: 90 },
      { pickedUpAt: 1, waitSeconds: 100, estimateSeconds: 160 },
      { pickedUpAt: 1, waitSeconds: 0, estimateSeconds: 0 },
      { pickedUpAt: null, waitSeconds: 500, estimateSeconds: 0 },
      { pickedUpAt: 1, waitSeconds: null, estimateSeconds: 0 },
    ];
    // 0, 10, 60
    expect(estimateError(some)).toEqual({ count: 3, medianSeconds: 10, p90Seconds: 60 });
    expect(estimateError([])).toBeNull();
  });
});
