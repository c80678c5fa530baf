import type { CallFact, PickedUp, Requeued } from '../../../src/show/call/call-fact.ts';
import { lastOfDj, putBack } from '../../../src/show/dj/dj-command.ts';

const call = { callSid: 'CA1', from: null };
const ofATurn = {
  show: null,
  joinedAt: '2026-03-06T20:00:30.000Z',
  waitSeconds: 90,
  notice: null,
  why: null,
};
const pickedUp = (turn: number, djCallSid: string | null, at: string): PickedUp => ({
  ...{ ...call, ...ofATurn, kind: 'picked-up', turn, djCallSid, at: `2026-03-06T${at}.000Z` },
});
const first = pickedUp(1, 'CA9', '20:02:00');
const requeued: Requeued = {
  ...{ ...call, kind: 'requeued', why: 'put-back', show: null, turn: 2 },
  ...{ joinedAt: ofATurn.joinedAt, at: '2026-03-06T20:03:00.000Z' },
};
const since = Date.parse(ofATurn.joinedAt) / 1000;

describe('a caller whom the DJ wants once more', () => {
  it('can be put back, with the time of joining and another turn', () => {
    expect(putBack([first], 'CA9')).toEqual({ kind: 'can be', turn: 2, since });
    expect(putBack([first, requeued, pickedUp(2, 'CA9', '20:04:00')], 'CA9')).toEqual({
      kind: 'can be',
      turn: 3,
      since,
    });
  });

  it('can be put back though nobody has written down the pick-up, or whose it was', () => {
    expect(putBack([], 'CA9')).toEqual({ kind: 'can be', turn: 2, since: undefined });
    expect(putBack([{ ...first, djCallSid: null }], 'CA9').kind).toBe('can be');
  });

  it('is not moved a second time', () => {
    expect(putBack([requeued, first], 'CA9')).toEqual({ kind: 'is already' });
  });

  it.each<[string, readonly CallFact[]]>([
    ['another DJ has taken', [first, requeued, pickedUp(2, 'CA8', '20:04:00')]],
    [
      'has hung up',
      [
        first,
        {
          ...call,
          kind: 'ended',
          callStatus: 'completed',
          durationSeconds: 1,
          at: '2026-03-06T20:05:00.000Z',
        },
      ],
    ],
  ])('is gone whom %s', (_, facts) => {
    expect(putBack(facts, 'CA9')).toEqual({ kind: 'is gone' });
  });
});

describe('the last caller of a DJ', () => {
  const pickUps = [
    { callSid: 'CA1', djCallSid: 'CA9', at: '2026-03-06T20:02:00.000Z' },
    { callSid: 'CA2', djCallSid: 'CA8', at: '2026-03-06T20:03:00.000Z' },
    { callSid: 'CA3', djCallSid: null, at: '2026-03-06T20:04:00.000Z' },
  ];

  it('is nobody else’s', () => {
    expect(['CA9', 'CA8', 'CA7'].map((dj) => lastOfDj(pickUps, dj))).toEqual(['CA1', 'CA2', undefined]);
  });

  it('is not one of an earlier Dial', () => {
    const at = (moment: string) => Date.parse(`2026-03-06T${moment}.000Z`) / 1000;
    expect(lastOfDj(pickUps, 'CA9', at('20:02:00'))).toBe('CA1');
    expect(lastOfDj(pickUps, 'CA9', at('20:02:01'))).toBeUndefined();
  });
});
