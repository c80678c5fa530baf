import type { CallFact } from '../../../src/show/call/call-fact.ts';
import type { LoggedCall } from '../../../src/show/call/older-call.ts';
import { placeLeftBehind } from '../../../src/show/call/older-call.ts';
import { parseCallFact } from '../../../src/show/call/parse-call-fact.ts';

const callSid = `CA${'7'.repeat(32)}`;
const now = new Date('2026-03-06T20:30:00.000Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const epoch = (date: Date) => date.getTime() / 1000;

const startedAt = ago(600);
const live: LoggedCall = { callSid, isOver: false, startedAt, endedAt: undefined };
const over = (secondsAgo: number): LoggedCall => ({ ...live, isOver: true, endedAt: ago(secondsAgo) });

const fact = (kind: CallFact['kind'], secondsAgo: number, more: object = {}): CallFact => {
  const base = { callSid, from: null, at: ago(secondsAgo).toISOString(), kind, show: null };
  const all = { outcome: 'gave-up', callStatus: 'completed', durationSeconds: 500, why: 'came-back' };
  const read = parseCallFact({ ...base, ...all, ...more });
  if (read === undefined) throw new Error(`no fact: ${kind}`);
  return read;
};
const gaveUp = fact('left', 60, { joinedAt: ago(900).toISOString(), waitSeconds: 840 });
const ended = fact('ended', 60);

const placeOf = (call: LoggedCall, facts: CallFact[], comebackSeconds = 120) =>
  placeLeftBehind(call, facts, { now, comebackSeconds });

describe('the place of a caller who was dropped', () => {
  it.each<[string, LoggedCall, CallFact[], number]>([
    ['since they joined first', over(60), [gaveUp, ended], epoch(ago(900))],
    [
      'since the time that they had waited',
      over(60),
      [fact('left', 60, { waitSeconds: 500 })],
      epoch(ago(560)),
    ],
    ['since the call, where nothing else is told', over(60), [ended], epoch(startedAt)],
    ['to the last second', over(120), [ended], epoch(startedAt)],
    ['although Twilio lists the call as under way', live, [gaveUp, ended], epoch(ago(900))],
    [
      'of a caller who was on the air, and waited for the DJ to come back',
      over(60),
      [
        fact('picked-up', 200),
        fact('left', 100, { outcome: 'aired' }),
        fact('requeued', 100, { why: 'resumed', turn: 2, joinedAt: ago(900).toISOString() }),
        fact('left', 60, { turn: 2 }),
      ],
      epoch(ago(900)),
    ],
  ])('is kept %s', (_, call, facts, since) => {
    expect(placeOf(call, facts)).toEqual({ since, isHeld: false });
  });

  it.each<[string, LoggedCall, CallFact[]]>([
    ['after too long', over(121), [gaveUp]],
    ['by whoever was on the air', over(60), [fact('picked-up', 200), fact('left', 60, { outcome: 'aired' })]],
    ['by whoever was dropped during the notice', over(60), [fact('picked-up', 63), gaveUp]],
    ['by whoever was refused', over(60), [fact('left', 60, { outcome: 'refused' })]],
    ['by whoever was closed out', over(60), [fact('left', 60, { outcome: 'closed-out' })]],
    ['by whoever has left a message', over(60), [fact('left', 60, { outcome: 'message-instead' })]],
    ['by whoever has given it to a newer call', over(60), [fact('left', 60, { outcome: 'called-again' })]],
    ['by a call of which nothing is known', over(60), []],
    ['where Twilio does not tell when it ended', { ...live, isOver: true }, []],
  ])('is lost %s', (_, call, facts) => {
    expect(placeOf(call, facts)).toBeUndefined();
  });
});

describe('the place of a caller who is still in line', () => {
  it.each<[string, CallFact[], number]>([
    ['of whom nothing is written down yet', [], epoch(startedAt)],
    ['who has told a name', [fact('told-name', 100, { words: 'Ana' })], epoch(startedAt)],
    ['who came back before', [fact('requeued', 300, { joinedAt: ago(900).toISOString() })], epoch(ago(900))],
  ])('goes over to the newer call (%s)', (_, facts, since) => {
    expect(placeOf(live, facts)).toEqual({ since, isHeld: true });
  });

  it('stays where it is when a DJ has taken them', () => {
    expect(placeOf(live, [fact('picked-up', 5)])).toBeUndefined();
  });

  it('stays when they are leaving a message', () => {
    expect(placeOf(live, [fact('left', 60, { outcome: 'message-instead' })])).toBeUndefined();
  });
});
