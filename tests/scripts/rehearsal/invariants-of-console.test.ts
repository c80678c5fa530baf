import type { CallAccount } from '../../../scripts/rehearsal/account-of-calls.ts';
import { brokenInConsole } from '../../../scripts/rehearsal/invariants-of-console.ts';
import type { AtConsole, SeenOnBoard } from '../../../scripts/rehearsal/show-event.ts';
import { ANA, BEN, CAL, show } from '../../support/imagined-show.ts';

const nobody: SeenOnBoard = { onAir: undefined, inLine: [], more: 0, state: 'open' };
const board = (at: number, seen: Partial<SeenOnBoard>): AtConsole => ({
  ...{ type: 'console', at, askedAt: at, role: 'producer', asked: 'board', status: 200 },
  seen: { ...nobody, ...seen },
});
const act = (asked: AtConsole['asked'], callSid: string, status = 200): AtConsole => ({
  ...{ type: 'console', at: 4000, askedAt: 4000, role: 'producer', asked, callSid, status },
});
const dropped: CallAccount = { ...CAL, fate: 'dropped' };

describe('the console of a show', () => {
  it.each<[string, AtConsole[], CallAccount[]]>([
    ['whoever waits', [board(3000, { inLine: [ANA.callSid, BEN.callSid] })], [ANA, BEN]],
    ['somebody who has left a moment ago', [board(5500, { inLine: [ANA.callSid] })], [ANA]],
    ['whoever is on the air', [board(6000, { onAir: ANA.callSid })], [ANA]],
    ['nobody, of those beyond its rows', [board(4000, { more: 1 })], [ANA]],
    ['nobody, once the line is closed', [board(4000, { state: 'closed' })], [ANA]],
    ['that somebody was dropped, who was', [act('drop', CAL.callSid)], [dropped]],
    ['that it could not be done', [act('drop', ANA.callSid, 409)], [{ ...ANA, fate: 'gave up', spells: [] }]],
  ])('may show %s', (_what, events, calls) => {
    expect(brokenInConsole(show({ events }), calls)).toEqual([]);
  });

  it.each<[string, AtConsole[], CallAccount[], string]>([
    [
      'shows somebody who has left',
      [board(7000, { inLine: [ANA.callSid] })],
      [ANA],
      'the console showed Ana in line, who was not',
    ],
    ['does not show who waits', [board(4000, {})], [ANA], 'the console did not show Ana, who was in line'],
    [
      'shows somebody on the air who waits',
      [board(4000, { onAir: ANA.callSid, inLine: [ANA.callSid] })],
      [ANA],
      'the console showed Ana on the air, whom nobody had taken',
    ],
    [
      'was told of a drop that never was',
      [act('drop', CAL.callSid)],
      [{ ...CAL, fate: 'closed out' }],
      `the console was told that 'drop' was done for ${CAL.name}, who was closed out`,
    ],
  ])('is wrong where it %s', (_what, events, calls, sentence) => {
    expect(brokenInConsole(show({ events }), calls)).toEqual([sentence]);
  });
});
