import type { CallAccount } from '../../../scripts/rehearsal/account-of-calls.ts';
import { brokenInRunningOrder } from '../../../scripts/rehearsal/invariants-of-running-order.ts';
import type { AtConsole, ShowEvent } from '../../../scripts/rehearsal/show-event.ts';
import type { Requeued } from '../../../src/show/call/call-fact.ts';
import type { OrderMove } from '../../../src/show/console/act.ts';
import { ANA, BEN, DJ_CALL, show, spell } from '../../support/imagined-show.ts';

const MINUTE = 60_000;
const CLEO = `CA${'4'.repeat(32)}`;

function chosen(callSid: string, at: number): Requeued {
  const common = { callSid, from: null, at: new Date(at).toISOString(), show: null };
  return { ...common, kind: 'requeued', why: 'chosen', joinedAt: null, turn: 1 };
}

/** In line from the first second on; moved ahead as chosen at that time, and taken ten seconds later. */
function comesFirst(call: CallAccount, at: number): CallAccount {
  const moved = { ...spell(1000, at), out: 'redirected', onAir: undefined };
  const spells = [moved, spell(at + 4000, at + 10_000, 'line-next')];
  return { ...call, spells, requeues: [chosen(call.callSid, at + 1000)] };
}

/** In line from the first second on, and taken in turn. */
const inTurn = (call: CallAccount, at: number): CallAccount => ({ ...call, spells: [spell(1000, at)] });
const waits = (call: CallAccount): CallAccount => ({
  ...call,
  spells: [{ ...spell(1000, 0), outAt: undefined, out: undefined, onAir: undefined }],
});
const cleo = { ...ANA, callSid: CLEO, name: 'Cleo' };

function asked(at: number, callSid: string, to: OrderMove, more: Partial<AtConsole> = {}): AtConsole {
  const answered = { type: 'console', at: at + 1, askedAt: at, role: 'producer', status: 200 } as const;
  return { ...answered, asked: 'order', callSid, to, ...more };
}
const takeThis = (at: number, callSid: string): AtConsole => {
  const { to: _next, ...more } = asked(at, callSid, 'next', { asked: 'take-this', role: 'dj' });
  return more;
};
const key = (at: number, digit: string): ShowEvent => ({
  type: 'key',
  at,
  callSid: DJ_CALL,
  digit,
  used: true,
});

function broken(events: readonly ShowEvent[], calls: readonly CallAccount[]): string[] {
  const played = show({ events });
  return brokenInRunningOrder({ ...played, scenario: { ...played.scenario, console: {} } }, calls);
}

const { callSid: ana } = ANA;
const { callSid: ben } = BEN;

describe('the running order', () => {
  it.each<[string, ShowEvent[], CallAccount[]]>([
    [
      'in which callers come as they stand in it',
      [asked(MINUTE, ben, 'last'), asked(MINUTE, ana, 'last')],
      [comesFirst(BEN, 2 * MINUTE), comesFirst(ANA, 3 * MINUTE), waits(cleo)],
    ],
    [
      'that was changed',
      [asked(MINUTE, ben, 'last'), asked(MINUTE, ana, 'last'), asked(MINUTE + 1, ana, 'up')],
      [comesFirst(ANA, 2 * MINUTE), comesFirst(BEN, 3 * MINUTE)],
    ],
    [
      'whose first was taken out again',
      [asked(MINUTE, ben, 'next'), asked(MINUTE + 5, ben, 'out')],
      [inTurn(ANA, 2 * MINUTE), inTurn(BEN, 3 * MINUTE)],
    ],
    [
      'whose first has hung up',
      [asked(MINUTE, ben, 'next'), asked(MINUTE, ana, 'last')],
      [
        comesFirst(ANA, 2 * MINUTE),
        { ...BEN, spells: [{ ...spell(1000, 90_000), out: 'hangup', onAir: undefined }] },
      ],
    ],
    [
      'that was made as the DJ was about to take somebody else',
      [asked(2 * MINUTE - 9000, ben, 'next')],
      [inTurn(ANA, 2 * MINUTE), waits(BEN)],
    ],
    [
      'before which the DJ has chosen somebody by telephone',
      [asked(MINUTE, ben, 'next'), key(2 * MINUTE - 9000, '5'), key(2 * MINUTE - 1000, '2')],
      [comesFirst(ANA, 2 * MINUTE), waits(BEN)],
    ],
    [
      'of which nobody knows whether it was made',
      [asked(MINUTE, ben, 'next', { status: 503 })],
      [inTurn(ANA, 3 * MINUTE), waits(BEN)],
    ],
    [
      'that was refused',
      [asked(MINUTE, ben, 'next', { status: 409 })],
      [inTurn(ANA, 3 * MINUTE), waits(BEN)],
    ],
    [
      'whose first the DJ at the page asks for',
      [asked(MINUTE, ana, 'next'), takeThis(2 * MINUTE, ben)],
      [comesFirst(BEN, 2 * MINUTE), waits(ANA)],
    ],
  ])('is kept: one %s', (_what, events, calls) => {
    expect(broken(events, calls)).toEqual([]);
  });

  it.each<[string, ShowEvent[], CallAccount[], string]>([
    [
      'the second of it comes first',
      [asked(MINUTE, ben, 'last'), asked(MINUTE, ana, 'last')],
      [comesFirst(ANA, 2 * MINUTE), comesFirst(BEN, 3 * MINUTE)],
      'Ana was moved ahead of Ben, who was first in the running order',
    ],
    [
      'somebody is taken in turn',
      [asked(MINUTE, ben, 'next')],
      [inTurn(ANA, 2 * MINUTE), waits(BEN)],
      'Ana was taken in turn, while Ben was first in the running order',
    ],
    [
      'somebody is chosen whom nobody has put into it',
      [],
      [comesFirst(ANA, 2 * MINUTE), waits(BEN)],
      'Ana was moved ahead as chosen, and nobody has chosen them',
    ],
    [
      'a key of the DJ was another one',
      [asked(MINUTE, ben, 'next'), key(2 * MINUTE - 9000, '5'), key(2 * MINUTE - 1000, '0')],
      [comesFirst(ANA, 2 * MINUTE), waits(BEN)],
      'Ana was moved ahead of Ben, who was first in the running order',
    ],
    [
      'another one comes than the DJ at the page asks for',
      [takeThis(2 * MINUTE, ben)],
      [inTurn(ANA, 2 * MINUTE + 5000), waits(BEN)],
      'Ana was taken, and the DJ had asked for Ben at the console',
    ],
  ])('is broken where %s', (_what, events, calls, sentence) => {
    expect(broken(events, calls)).toEqual([sentence]);
  });

  it('holds twenty at most', () => {
    const others = Array.from({ length: 20 }, (_none, index) => `CA${String(index).padStart(32, '0')}`);
    const events = [...others.map((callSid) => asked(MINUTE, callSid, 'last')), asked(MINUTE, ben, 'last')];
    const full = others.map((callSid) => waits({ ...ANA, callSid, name: callSid }));
    expect(broken(events, [...full, comesFirst(BEN, 2 * MINUTE)])).toHaveLength(1);
  });
});
