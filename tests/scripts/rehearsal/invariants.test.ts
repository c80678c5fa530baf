import type { EmulatorEvent } from '../../../emulator/events.ts';
import type { CallAccount } from '../../../scripts/rehearsal/account-of-calls.ts';
import { brokenInvariants } from '../../../scripts/rehearsal/invariants.ts';
import type { PlayedShow } from '../../../scripts/rehearsal/play-show.ts';
import { parsePhoneNumber } from '../../../src/show/phone-number.ts';

const ANA: CallAccount = {
  callSid: `CA${'1'.repeat(32)}`,
  name: 'Ana',
  from: '+15550111',
  fate: 'aired',
  joinedAt: 1000,
  takenAt: 5000,
  waitSeconds: 4,
  record: {
    callSid: `CA${'1'.repeat(32)}`,
    show: 'show',
    from: parsePhoneNumber('+15550111') ?? null,
    outcome: 'aired',
    waitSeconds: 4,
    talkSeconds: 60,
    djCallSid: null,
    closedAt: '2026-03-06T20:10:00Z',
  },
};
const BEN: CallAccount = { ...ANA, name: 'Ben', joinedAt: 2000, takenAt: 9000 };

interface Parts {
  readonly events?: EmulatorEvent[];
  readonly alerts?: { code: number; message: string }[];
  readonly faults?: Error[];
  readonly queues?: { friendlyName: string }[];
  readonly closeOuts?: PlayedShow['closeOuts'];
}

/** A show of which only what the invariants look at exists. */
function show({ events = [], alerts = [], faults = [], queues = [], closeOuts = [] }: Parts): PlayedShow {
  const account = { alerts, faults, queues: { all: () => queues } };
  return { events, closeOuts, emulator: { account } } as unknown as PlayedShow;
}

const text = (to: string): EmulatorEvent => ({
  type: 'message',
  at: 0,
  to,
  from: '+15550100',
  body: 'sorry',
});
const heard = (words: string): EmulatorEvent => ({
  type: 'heard',
  at: 0,
  callSid: ANA.callSid,
  kind: 'say',
  text: words,
  lastsMs: 0,
});

describe('the invariants of a show', () => {
  it('all hold when nothing went wrong', () => {
    const good = show({ events: [text('+15550111'), text('+15550112'), heard('You are next.')] });
    expect(brokenInvariants(good, [ANA, BEN])).toEqual([]);
  });

  it.each([
    ['a caller nobody let go', {}, [{ ...ANA, fate: 'still there' as const }], 'Ana is still on the line'],
    ['a caller without a record', {}, [{ ...ANA, record: undefined }], 'Ana (aired) has no closed record'],
    [
      'a record that tells it wrong',
      {},
      [{ ...ANA, fate: 'gave up' as const }],
      'Ana was gave up, but the record says aired',
    ],
    ['a caller who was overtaken', {}, [{ ...ANA, takenAt: 10_000 }, BEN], 'Ben was taken before Ana'],
    ['nonsense on the line', { events: [heard('You are number NaN.')] }, [], 'somebody was told nonsense'],
    [
      'two texts to one caller',
      { events: [text('+15550111'), text('+15550111')] },
      [],
      '…0111 was sent more than one text',
    ],
    ['an alert', { alerts: [{ code: 11200, message: 'no' }] }, [], "Twilio's debugger has an alert 11200"],
    [
      'a fault of the emulator',
      { faults: [new Error('what?')] },
      [],
      'the emulator met something it does not know',
    ],
    [
      'a queue that was left over',
      { queues: [{ friendlyName: 'radio-callin-queue' }], closeOuts: [{ exitCode: 0, lines: [] }] },
      [],
      'the queue radio-callin-queue is still there',
    ],
    [
      'a close-out that failed',
      { closeOuts: [{ exitCode: 1, lines: ['no'] }] },
      [],
      'close-out ended with 1: no',
    ],
  ])('name %s', (_what, parts, calls, sentence) => {
    const broken = brokenInvariants(show(parts), calls);
    expect(broken).toHaveLength(1);
    expect(broken[0]).toContain(sentence);
  });

  it('allow for a full queue, and for a text that was refused', () => {
    const refused: EmulatorEvent = { ...text('+15550111'), errorCode: 21635 } as EmulatorEvent;
    const full = show({ alerts: [{ code: 14207, message: 'full' }], events: [refused, text('+15550111')] });
    expect(brokenInvariants(full, [])).toEqual([]);
  });
});
