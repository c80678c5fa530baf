import type { Evidence } from '../../../scripts/drill/evidence.ts';
import { checkDrill } from '../../../scripts/drill/invariants-of-drill.ts';
import type { Caller, Played } from '../../../scripts/drill/play.ts';
import type { Role } from '../../../scripts/drill/roles.ts';
import type { CallAccount } from '../../../scripts/rehearsal/account-of-calls.ts';
import type { CallFact } from '../../../src/show/call/call-fact.ts';
import { ANA, BEN, CAL } from '../../support/imagined-show.ts';

const AT = '2026-03-06T20:00:10.000Z';
const GOOD: Evidence = {
  legs: new Map(),
  facts: [ANA, CAL].map(({ callSid }) => leftFact(callSid)),
  alerts: [
    { at: new Date(AT), code: 14207, level: 'warning', message: 'full', callSid: undefined, url: undefined },
  ],
  texts: [],
  queues: [],
};
const ALERT = {
  at: new Date(AT),
  code: 11200,
  level: 'error',
  message: 'broken',
  callSid: undefined,
  url: undefined,
} as const;
const TEXT = { at: new Date(AT), to: '+15550123', from: '+15550100', body: 'sorry', errorCode: undefined };

function leftFact(callSid: string): CallFact {
  const of = { callSid, from: null, at: AT, show: null, turn: 1, joinedAt: AT, waitSeconds: 1, notice: null };
  return { ...of, kind: 'left', outcome: 'aired', queueResult: 'bridged' };
}

function callerOf({ callSid, name }: CallAccount, role: Role): Caller {
  return { party: { name, incoming: callSid, outgoing: `${callSid}x` }, role, from: '+15550101' };
}

function played(change: Partial<Played> = {}): Played {
  const callers = [callerOf(ANA, 'starred'), callerOf(CAL, 'gives up')];
  return { callers, unseen: [], ...change } as Played;
}

interface Case {
  readonly played?: Partial<Played>;
  readonly evidence?: Partial<Evidence>;
  readonly calls?: readonly CallAccount[];
  readonly textTo?: string;
}

function brokenIn({ played: change, evidence, calls = [ANA, CAL], textTo }: Case): string[] {
  const checked = checkDrill(played(change), { evidence: { ...GOOD, ...evidence }, calls, textTo });
  return checked.flatMap(({ broken }) => broken);
}

describe('the invariants that can be seen from outside', () => {
  it('hold when everybody becomes what they were to become', () => {
    expect(brokenIn({})).toEqual([]);
  });

  it.each<[string, Case, string]>([
    ['something never comes', { played: { unseen: ['not seen: the end'] } }, 'not seen: the end'],
    [
      'somebody becomes something else',
      { calls: [{ ...ANA, fate: 'gave up' }, CAL] },
      'Ana (starred) was gave up',
    ],
    [
      'the line tells another story',
      { calls: [ANA, { ...CAL, record: ANA.record }] },
      'Cal was gave up, but the record says aired',
    ],
    [
      'the line has no record',
      { calls: [{ ...ANA, record: undefined }, CAL] },
      'Ana (aired) has no closed record',
    ],
    [
      'nothing was written of somebody',
      { evidence: { facts: [leftFact(ANA.callSid)] } },
      "Cal has left no trace in the line's records",
    ],
    [
      'somebody is on the line still',
      { calls: [{ ...ANA, fate: 'still there' }, CAL] },
      'Ana is still on the line',
    ],
    [
      'a later caller comes first',
      {
        calls: [
          { ...ANA, spells: BEN.spells },
          CAL,
          { ...BEN, spells: ANA.spells.map((spell) => ({ ...spell, joinedAt: 5000, outAt: 8000 })) },
        ],
      },
      'Ben was taken',
    ],
    ['a stranger is texted', { evidence: { texts: [TEXT] } }, '…0123 was sent a text'],
    ['nobody is texted who should be', { textTo: '+15550123' }, 'was sent no text'],
    [
      'the debugger has an alert',
      { evidence: { alerts: [ALERT] } },
      "Twilio's debugger has an alert 11200: broken",
    ],
    ['a queue is left', { evidence: { queues: ['line-next'] } }, 'the queue line-next is still there'],
  ])('break when %s', (_what, parts, sentence) => {
    expect(brokenIn(parts).join('\n')).toContain(sentence);
  });
});
