import type { CallAccount } from '../../../scripts/rehearsal/account-of-calls.ts';
import { brokenInOrder } from '../../../scripts/rehearsal/invariants-of-order.ts';
import type { PickedUp, Requeued, RequeueReason } from '../../../src/show/call/call-fact.ts';
import { ANA, BEN, spell } from '../../support/imagined-show.ts';

const SECOND = 1000;
const at = (seconds: number) => new Date(seconds * SECOND).toISOString();

function taken(seconds: number, why: RequeueReason | null): PickedUp {
  const common = { callSid: ANA.callSid, from: null, at: at(seconds), show: null };
  const turn = { turn: 1, joinedAt: null, waitSeconds: null, notice: null };
  return { ...common, ...turn, kind: 'picked-up', djCallSid: null, why };
}

function requeued(seconds: number, why: RequeueReason): Requeued {
  const common = { callSid: ANA.callSid, from: null, at: at(seconds), show: null };
  return { ...common, kind: 'requeued', why, joinedAt: null, turn: 1 };
}

const inMain = (joined: number, takenAt: number) => spell(joined * SECOND, takenAt * SECOND);
const inNext = (joined: number, takenAt: number) => spell(joined * SECOND, takenAt * SECOND, 'line-next');
const sent = (joined: number, out: number) => ({
  ...inMain(joined, out),
  out: 'redirected',
  onAir: undefined,
});
const ana = (of: Partial<CallAccount>): CallAccount => ({ ...ANA, ...of });
const ben = (of: Partial<CallAccount>): CallAccount => ({ ...BEN, from: '+15550112', ...of });

describe('the order in which callers are taken', () => {
  it.each<[string, CallAccount[]]>([
    ['that of the line', [ana({ spells: [inMain(10, 60)] }), ben({ spells: [inMain(20, 120)] })]],
    [
      'another one, for somebody who was put back',
      [
        ana({
          spells: [inMain(10, 60), inNext(70, 80)],
          requeues: [requeued(68, 'put-back')],
          pickUps: [taken(60, null), taken(80, 'put-back')],
        }),
        ben({ spells: [inMain(20, 120)] }),
      ],
    ],
    [
      'another one, for somebody who was dropped and has called again',
      [
        ana({ spells: [{ ...sent(10, 40), out: 'hangup' }] }),
        ben({ spells: [inMain(20, 120)] }),
        ana({ spells: [inNext(60, 70)], pickUps: [taken(70, 'came-back')] }),
      ],
    ],
    [
      'another one, for somebody whose DJ was cut off during the notice',
      [
        ana({
          spells: [{ ...inMain(10, 60), onAir: undefined }, inNext(62, 90)],
          pickUps: [taken(60, null), taken(90, 'resumed')],
        }),
        ben({ spells: [inMain(20, 120)] }),
      ],
    ],
    [
      'another one, where the DJ has sent somebody to the end',
      [
        ana({
          spells: [sent(10, 30), inMain(32, 200)],
          requeues: [requeued(31, 'to-the-end')],
          pickUps: [taken(200, 'to-the-end')],
        }),
        ben({ spells: [inMain(20, 120)], pickUps: [taken(120, null)] }),
        ben({ callSid: 'CA3', name: 'Cal', spells: [inMain(40, 150)] }),
      ],
    ],
    [
      'another one, for a guest',
      [
        ana({
          spells: [inNext(30, 60)],
          requeues: [requeued(24, 'guest')],
          pickUps: [taken(60, 'guest')],
        }),
        ben({ spells: [inMain(20, 120)] }),
      ],
    ],
    [
      'another one, for somebody whom the DJ has chosen',
      [
        ana({ spells: [sent(30, 50), inNext(52, 60)], pickUps: [taken(60, 'chosen')] }),
        ben({ spells: [inMain(20, 120)] }),
      ],
    ],
    [
      'another one, where somebody was on the air before, and waits behind the others',
      [
        ana({ spells: [inMain(1, 5)], callSid: 'CA4' }),
        ana({
          spells: [sent(20, 40), inMain(42, 200)],
          requeues: [requeued(41, 'once-a-show')],
          pickUps: [taken(200, 'once-a-show')],
        }),
        ben({ spells: [inMain(30, 120)] }),
      ],
    ],
    [
      'a DJ who was just about to take somebody else when one came who goes first',
      [
        ana({ spells: [inMain(10, 60)] }),
        ben({ spells: [inNext(50, 80)], pickUps: [taken(80, 'fault')] }),
      ].map((call) => (call.name === 'Ben' ? { ...call, spells: [sent(5, 48), ...call.spells] } : call)),
    ],
  ])('may be %s', (_what, calls) => {
    expect(brokenInOrder(calls)).toEqual([]);
  });

  it.each<[string, CallAccount[], string]>([
    [
      'a caller is overtaken without a reason',
      [ana({ spells: [inMain(10, 200)] }), ben({ spells: [{ ...inMain(20, 60) }] })],
      'Ben was taken before Ana, who was in line earlier',
    ],
    [
      'somebody who is to come first has to wait for another one',
      [
        ana({ spells: [inNext(30, 120)], pickUps: [taken(120, 'came-back')] }),
        ana({ callSid: 'CA3', spells: [{ ...sent(1, 5), out: 'hangup' }] }),
        ben({ spells: [inMain(20, 60)] }),
      ],
      'Ben was taken while Ana was to come first',
    ],
    [
      'somebody comes first, and nothing says why',
      [ana({ spells: [inNext(10, 60)], pickUps: [taken(60, null)] })],
      'Ana came first, and no reason is stored',
    ],
    ...(
      ['came-back', 'fault', 'put-back', 'resumed', 'to-the-end', 'guest', 'chosen', 'once-a-show'] as const
    ).map((why): [string, CallAccount[], string] => [
      `the stored reason is "${why}", and nothing of the kind has happened`,
      [ana({ spells: [inNext(10, 60)], pickUps: [taken(60, why)] })],
      `Ana is said to have come by "${why}", which never happened`,
    ]),
    [
      'somebody is on the air twice, and nobody has put them back',
      [ana({ spells: [inMain(10, 60), inMain(70, 80)] })],
      'Ana was on the air 2 times, and 0 returns are stored',
    ],
  ])('is wrong when %s', (_what, calls, sentence) => {
    expect(brokenInOrder(calls)).toEqual([sentence]);
  });
});
