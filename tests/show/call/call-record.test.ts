import type { CallFact, Ended, Left, PickedUp } from '../../../src/show/call/call-fact.ts';
import { foldCallRecord } from '../../../src/show/call/call-record.ts';
import { parsePhoneNumber } from '../../../src/show/phone-number.ts';

const callSid = 'CA0123456789abcdef0123456789abcdef';
const call = { callSid, from: parsePhoneNumber('+15550123') ?? null };
const show = '20260306T200000Z';

const pickedUp: PickedUp = {
  ...call,
  kind: 'picked-up',
  at: '2026-03-06T20:10:00.000Z',
  show,
  djCallSid: 'CAd',
  waitSeconds: 45,
  ...{ turn: 1, joinedAt: null, notice: null, why: null },
};
const left: Left = {
  ...call,
  kind: 'left',
  at: '2026-03-06T20:14:00.400Z',
  show,
  outcome: 'aired',
  queueResult: 'bridged',
  waitSeconds: 45,
  ...{ turn: 1, joinedAt: null, notice: null },
};
const ended: Ended = {
  ...call,
  kind: 'ended',
  at: '2026-03-06T20:14:05.000Z',
  callStatus: 'completed',
  durationSeconds: 300,
};

const aired = {
  ...call,
  show,
  outcome: 'aired',
  waitSeconds: 45,
  talkSeconds: 240,
  timesOnAir: 1,
  djCallSid: 'CAd',
  closedAt: left.at,
  notices: [],
  requeues: [],
  isGuest: false,
  timesBefore: 0,
};

describe('the record of a call', () => {
  it('tells a guest, and how often a caller was on the air before', () => {
    const known = { ...call, kind: 'recognised', at: pickedUp.at, guest: '', timesOnAir: 3 } as const;
    const recognised = { ...known, lastOnAirAt: null, waitsBehind: false };
    expect(foldCallRecord([recognised, left, pickedUp])).toEqual({ ...aired, isGuest: true, timesBefore: 3 });
    expect(foldCallRecord([recognised])).toBeUndefined();
    const withheld = [left, pickedUp].map((fact) => ({ ...fact, from: null }));
    expect(foldCallRecord(withheld)?.timesBefore).toBeNull();
  });

  it.each<[string, CallFact[]]>([
    ['in order', [pickedUp, left, ended]],
    ['backwards', [ended, left, pickedUp]],
    ['twice', [left, pickedUp, left, ended, pickedUp, ended]],
    ['with a later copy', [{ ...left, at: '2026-03-06T21:00:00.000Z' }, ended, pickedUp, left]],
    ['without the end', [left, pickedUp]],
  ])('is the same when its facts come %s', (_, facts) => {
    expect(foldCallRecord(facts)).toEqual(aired);
  });

  it('does not exist without facts', () => {
    expect(foldCallRecord([])).toBeUndefined();
  });

  it('stays open while the caller is on the air', () => {
    expect(foldCallRecord([pickedUp])).toMatchObject({ outcome: null, waitSeconds: 45, closedAt: null });
  });

  it('is closed by the end of the call when the action never came', () => {
    expect(foldCallRecord([pickedUp, ended])).toMatchObject({
      outcome: 'aired',
      talkSeconds: null,
      closedAt: ended.at,
    });
    expect(foldCallRecord([ended])).toMatchObject({ outcome: 'gave-up', show: null, closedAt: ended.at });
  });

  it('counts a call that ended during the notice as given up, though no action says so', () => {
    const duringNotice = { ...ended, at: new Date(Date.parse(pickedUp.at) + 5000).toISOString() };
    expect(foldCallRecord([pickedUp, duringNotice])).toMatchObject({ outcome: 'gave-up', talkSeconds: null });
  });

  it('has no time on the air for a caller who hung up during the notice', () => {
    const gaveUp: Left = { ...left, outcome: 'gave-up', queueResult: 'hangup' };
    expect(foldCallRecord([pickedUp, gaveUp, ended])).toMatchObject({
      outcome: 'gave-up',
      talkSeconds: null,
    });
  });

  it('has no time on the air when the pick-up is missing', () => {
    expect(foldCallRecord([left, ended])).toMatchObject({
      outcome: 'aired',
      waitSeconds: 45,
      talkSeconds: null,
    });
  });

  it('never counts time backwards', () => {
    expect(foldCallRecord([{ ...pickedUp, at: '2026-03-06T20:15:00.000Z' }, left])?.talkSeconds).toBe(0);
  });

  it('names nobody when the number is withheld', () => {
    expect(foldCallRecord([{ ...left, from: null }])?.from).toBeNull();
  });
});
