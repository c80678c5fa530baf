import type { CallFact } from '../../../src/show/call/call-fact.ts';
import { letsOthersGoFirst } from '../../../src/show/call/turn-of-call.ts';

const callSid = `CA${'1'.repeat(32)}`;
const about = { callSid, from: null, at: '2026-03-06T20:10:00.000Z' };
const recognised: CallFact = {
  ...about,
  kind: 'recognised',
  guest: null,
  timesOnAir: 2,
  lastOnAirAt: '2026-03-06T20:01:00.000Z',
  waitsBehind: true,
};
const requeued = (why: 'once-a-show' | 'chosen' | 'fault', at: string): CallFact => ({
  ...{ ...about, at, kind: 'requeued', why, show: null },
  ...{ joinedAt: null, turn: 1 },
});
const PICK_UP = '2026-03-06T20:20:00.000Z';
const [BEFORE, AFTER] = ['2026-03-06T20:15:00.000Z', '2026-03-06T20:25:00.000Z'];

describe('a caller who was on the air in this show', () => {
  it.each<[string, CallFact[], boolean]>([
    ['lets the others go first', [recognised], true],
    ['has let them go since the last pick-up', [recognised, requeued('once-a-show', AFTER)], false],
    ['lets them go once more after the next', [recognised, requeued('once-a-show', BEFORE)], true],
    ['is taken when the DJ has chosen them', [recognised, requeued('chosen', AFTER)], false],
    ['was chosen earlier, and not taken then', [recognised, requeued('chosen', BEFORE)], true],
    ['was moved by a fault', [recognised, requeued('fault', AFTER)], true],
    ['is not one', [requeued('fault', AFTER)], false],
  ])('%s', (_, facts, letsGo) => {
    expect(letsOthersGoFirst(facts, PICK_UP)).toBe(letsGo);
  });
});
