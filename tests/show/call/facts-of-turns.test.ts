import type { CallFact, RequeueReason } from '../../../src/show/call/call-fact.ts';
import { hasLeftLine, isOnAir } from '../../../src/show/call/turn-of-call.ts';

const at = '2026-03-06T20:10:00.000Z';
const call = { callSid: `CA${'1'.repeat(32)}`, from: null, at, show: null, joinedAt: null };
const ofTurn = { ...call, waitSeconds: 10, notice: null };
const pickedUp = (turn: number): CallFact => ({
  ...{ ...ofTurn, kind: 'picked-up', turn, djCallSid: null, why: null },
});
const left = (turn: number): CallFact => ({
  ...{ ...ofTurn, kind: 'left', turn, outcome: 'aired', queueResult: 'bridged' },
});
const requeued = (turn: number, why: RequeueReason): CallFact => ({ ...call, kind: 'requeued', turn, why });
const ended: CallFact = {
  ...{ callSid: call.callSid, from: null, at, kind: 'ended', callStatus: 'completed', durationSeconds: 60 },
};

describe('what the facts of a call tell of its turns', () => {
  it.each<[string, CallFact[], { left: boolean; onAir: boolean }]>([
    ['who only waits', [], { left: false, onAir: false }],
    ['who was moved to the end and waits', [requeued(1, 'to-the-end')], { left: false, onAir: false }],
    ['who has come back and waits', [requeued(1, 'came-back')], { left: false, onAir: false }],
    ['who gave up', [left(1)], { left: true, onAir: false }],
    ['who was taken', [pickedUp(1)], { left: true, onAir: true }],
    ['who is over', [pickedUp(1), left(1)], { left: true, onAir: false }],
    [
      'who was put back and waits',
      [pickedUp(1), left(1), requeued(2, 'put-back')],
      { left: false, onAir: false },
    ],
    ['whose DJ was cut off', [pickedUp(1), requeued(2, 'resumed')], { left: false, onAir: false }],
    [
      'who was taken again',
      [pickedUp(1), left(1), requeued(2, 'put-back'), pickedUp(2)],
      { left: true, onAir: true },
    ],
    [
      'who is over for the second time',
      [pickedUp(1), requeued(2, 'resumed'), pickedUp(2), left(2)],
      { left: true, onAir: false },
    ],
    ['of whom only the end is known', [ended], { left: false, onAir: false }],
  ])('of a caller %s', (_, facts, { left: hasLeft, onAir }) => {
    for (const some of [facts, [...facts].reverse()])
      expect({ left: hasLeftLine(some), onAir: isOnAir(some) }).toEqual({ left: hasLeft, onAir });
  });
});
