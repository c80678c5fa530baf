import type { CallFact, Ended, Left, PickedUp, Requeued, Told } from '../../../src/show/call/call-fact.ts';
import { foldCallRecord } from '../../../src/show/call/call-record.ts';

const callSid = 'CA0123456789abcdef0123456789abcdef';
const show = '20260306T200000Z';
const joinedAt = '2026-03-06T20:00:00.000Z';
const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 2, 6, 20, minute, second)).toISOString();

const call = { callSid, from: null, show, joinedAt } as const;
const pickedUp = (turn: number, when: string, more: Partial<PickedUp> = {}): PickedUp => ({
  ...{ ...call, kind: 'picked-up', turn, at: when, djCallSid: `CAd${turn}`, why: null },
  ...{ waitSeconds: 60, notice: null, ...more },
});
const left = (turn: number, when: string, more: Partial<Left> = {}): Left => ({
  ...{ ...call, kind: 'left', turn, at: when, outcome: 'aired', queueResult: 'bridged' },
  ...{ waitSeconds: 60, notice: null, ...more },
});
const requeued = (turn: number, when: string, why: Requeued['why']): Requeued => ({
  ...{ ...call, kind: 'requeued', turn, at: when, why },
});
const ended = (when: string, durationSeconds: number | null = 100): Ended => ({
  ...{ callSid, from: null, kind: 'ended', at: when, callStatus: 'completed', durationSeconds },
});
const gaveUp = { outcome: 'gave-up', queueResult: 'hangup' } as const;

describe('the record of a call that was on the air more than once', () => {
  const twice: CallFact[] = [
    pickedUp(1, at(5)),
    left(1, at(8)),
    requeued(2, at(8, 10), 'put-back'),
    pickedUp(2, at(9), { why: 'put-back' }),
    left(2, at(11, 30)),
    ended(at(11, 35)),
  ];
  it.each([
    ['in order', twice],
    ['backwards', [...twice].reverse()],
    ['twice', [...twice, ...twice]],
  ])('adds up the talks, counts the wait to the first, and keeps the reason (%s)', (_, facts) => {
    expect(foldCallRecord(facts)).toMatchObject({
      outcome: 'aired',
      timesOnAir: 2,
      talkSeconds: 180 + 150,
      waitSeconds: 300,
      djCallSid: 'CAd2',
      closedAt: at(11, 30),
      requeues: expect.arrayContaining([{ at: at(8, 10), why: 'put-back' }]),
    });
  });

  it('is open while the caller waits for the next turn', () => {
    expect(foldCallRecord(twice.slice(0, 3))).toMatchObject({
      outcome: null,
      closedAt: null,
      timesOnAir: 1,
      talkSeconds: 180,
    });
  });

  it.each([
    ['hangs up meanwhile', left(2, at(9), gaveUp), 'aired'],
    ['is thanked because no DJ comes back', left(2, at(9), { queueResult: 'leave' }), 'aired'],
    ['waits too long', left(2, at(9), { outcome: 'waited-too-long', queueResult: 'leave' }), 'aired'],
    ['calls again, and has the place there', left(2, at(9), { outcome: 'called-again' }), 'aired'],
    ['leaves a message', left(2, at(9), { outcome: 'message-instead' }), 'message-instead'],
    ['is closed out', left(2, at(9), { outcome: 'closed-out' }), 'closed-out'],
    // The receipt of a close-out knows of no turns.
    ['is closed out by a receipt', left(1, at(9), { outcome: 'closed-out' }), 'closed-out'],
    ['is gone, and nothing but that is told', ended(at(9)), 'aired'],
  ])('was on the air once by whoever %s', (_, last, outcome) => {
    expect(foldCallRecord([...twice.slice(0, 3), last])).toMatchObject({
      outcome,
      timesOnAir: 1,
      talkSeconds: 180,
      closedAt: at(9),
    });
  });

  it('ends a talk with the move where nothing else tells of its end', () => {
    const cutOff = [pickedUp(1, at(5)), requeued(2, at(7), 'resumed')];
    expect(foldCallRecord(cutOff)).toMatchObject({ timesOnAir: 1, talkSeconds: 120, outcome: null });
  });

  it('does not count a DJ who was cut off during the notice', () => {
    const during = [pickedUp(1, at(5)), left(1, at(5, 6), gaveUp), requeued(2, at(5, 6), 'resumed')];
    expect(foldCallRecord(during)).toMatchObject({ timesOnAir: 0, talkSeconds: null, outcome: null });
    expect(foldCallRecord([...during, ended(at(6))])).toMatchObject({ outcome: 'gave-up', timesOnAir: 0 });
    const notBack = left(2, at(6, 6), { queueResult: 'leave' });
    expect(foldCallRecord([...during, notBack])).toMatchObject({ outcome: 'waited-too-long', timesOnAir: 0 });
  });
});

describe('the record of a call', () => {
  it('tells each notice once, oldest first', () => {
    const inLine = { version: 'en-US-1', at: at(0) };
    const beforeAir = { version: 'en-US-2', at: at(5) };
    const facts = [left(1, at(8), { notice: inLine }), pickedUp(1, at(5), { notice: beforeAir })];
    const again = left(2, at(9), { ...gaveUp, notice: inLine });
    expect(foldCallRecord([...facts, again])?.notices).toEqual([inLine, beforeAir]);
  });

  it('counts the wait from an older call whose place the caller has kept', () => {
    const back = [
      requeued(1, at(10), 'came-back'),
      pickedUp(1, at(12), { why: 'came-back', waitSeconds: 720 }),
      left(1, at(14), { waitSeconds: null }),
    ];
    expect(foldCallRecord(back)).toMatchObject({
      waitSeconds: 720,
      requeues: [{ at: at(10), why: 'came-back' }],
      timesOnAir: 1,
    });
  });

  it('tells whose place a newer call has taken over', () => {
    const taken = left(1, at(3), { outcome: 'called-again', queueResult: 'redirected', waitSeconds: 180 });
    expect(foldCallRecord([taken, ended(at(3, 9))])).toMatchObject({
      outcome: 'called-again',
      waitSeconds: 180,
    });
  });

  it('does not exist for what a caller has told alone', () => {
    const told: Told = { callSid, from: null, kind: 'told-name', at: at(1), words: 'Ana from Leeds' };
    expect(foldCallRecord([told])).toBeUndefined();
  });

  it.each([
    ['came into the line anew', left(1, at(12), { ...gaveUp, joinedAt: at(8) })],
    ['found it closed', left(1, at(8), { outcome: 'refused', queueResult: 'line-closed', joinedAt: null })],
  ])(
    'is of somebody on the air, who %s after the talk, as what should have followed it failed',
    (_, fact) => {
      const facts = [pickedUp(1, at(5)), fact, ended(at(12))];
      expect(foldCallRecord(facts)).toMatchObject({ outcome: 'aired', timesOnAir: 1, talkSeconds: 180 });
    },
  );

  it('is of nobody on the air who gave up during the notice', () => {
    const facts = [pickedUp(1, at(5)), left(1, at(5, 3), gaveUp), ended(at(5, 3))];
    expect(foldCallRecord(facts)).toMatchObject({ outcome: 'gave-up', timesOnAir: 0, talkSeconds: null });
  });
});
