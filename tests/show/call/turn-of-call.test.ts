import { type CallFact, factKey } from '../../../src/show/call/call-fact.ts';
import { parseCallFact } from '../../../src/show/call/parse-call-fact.ts';
import {
  currentTurn,
  isWaiting,
  joinedAt,
  lastPickUp,
  lastRequeue,
  nextTurn,
  turnTaken,
} from '../../../src/show/call/turn-of-call.ts';

const callSid = `CA${'0'.repeat(31)}7`;
const about = { callSid, from: null, show: '20260306T200000Z', joinedAt: '2026-03-06T20:00:00.000Z' };
const at = (minute: number) => `2026-03-06T20:${String(minute).padStart(2, '0')}:00.000Z`;

const fact = (kind: CallFact['kind'], minute: number, more: object = {}): CallFact => {
  const all = { waitSeconds: 1, notice: null, djCallSid: null, why: null, outcome: 'aired', words: 'x' };
  const ended = { queueResult: 'bridged', callStatus: 'completed', durationSeconds: 9 };
  const read = parseCallFact({ ...about, ...all, ...ended, kind, at: at(minute), turn: 1, ...more });
  if (read === undefined) throw new Error(`no fact: ${kind}`);
  return read;
};
const pickedUp = fact('picked-up', 5);
const left = fact('left', 8);
const putBack = fact('requeued', 9, { why: 'put-back', turn: 2 });
const cameBack = fact('requeued', 1, { why: 'came-back' });
const takenAgain = fact('picked-up', 10, { turn: 2, why: 'put-back' });

describe('the turn of a call', () => {
  it.each<[string, CallFact[], number, number, boolean]>([
    ['of whom nothing is known: the first', [], 1, 1, true],
    ['that was moved before its first', [cameBack], 1, 1, true],
    ['on the air for the first time', [pickedUp], 1, 1, false],
    // Whoever is taken although the turn is over was put back, and that could not be written down.
    ['after the first', [left, pickedUp], 1, 2, false],
    ['put back', [putBack, left, pickedUp], 2, 2, true],
    ['on the air for the second time', [takenAgain, putBack, left, pickedUp], 2, 2, false],
    ['that has ended', [fact('ended', 11), putBack], 2, 2, false],
  ])('%s', (_, facts, current, taken, waits) => {
    const now = new Date(at(11));
    expect([currentTurn(facts), turnTaken(facts, now), nextTurn(facts)]).toEqual([
      current,
      taken,
      current + 1,
    ]);
    expect(isWaiting(facts)).toBe(waits);
  });

  it('stays the first when Twilio tells of the pick-up after the end', () => {
    expect(turnTaken([left], new Date(Date.parse(left.at) + 15_000))).toBe(1);
  });

  it('knows since when the caller waits, who has taken them last, and the last reason', () => {
    const facts = [takenAgain, cameBack, putBack, pickedUp];
    expect(joinedAt(facts)).toBe(about.joinedAt);
    expect(lastRequeue(facts)).toBe(putBack);
    expect(lastPickUp(facts)).toBe(takenAgain);
    expect([joinedAt([]), lastRequeue([pickedUp]), lastPickUp([cameBack])]).toEqual([
      null,
      undefined,
      undefined,
    ]);
  });
});

describe('the key of a fact', () => {
  it.each<[CallFact, string]>([
    [pickedUp, 'picked-up'],
    [left, 'left'],
    [takenAgain, 'picked-up-2'],
    [fact('left', 3, { turn: 12 }), 'left-12'],
    [putBack, 'requeued-2'],
    [fact('requeued', 9, { why: 'resumed', turn: 3 }), 'requeued-3'],
    [cameBack, 'requeued-came-back'],
    [fact('requeued', 1, { why: 'fault' }), 'requeued-20260306T200100000Z'],
    [fact('requeued', 9, { why: 'to-the-end' }), 'requeued-20260306T200900000Z'],
    [fact('told-name', 1), 'told-name'],
    [fact('told-point', 1), 'told-point'],
    [fact('ended', 1), 'ended'],
  ])('is one for what can happen once in a turn (%#)', (one, key) => {
    expect(factKey(one)).toBe(`${callSid}.${key}`);
  });
});
