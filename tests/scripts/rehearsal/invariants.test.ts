import type { CallAccount } from '../../../scripts/rehearsal/account-of-calls.ts';
import { brokenInvariants } from '../../../scripts/rehearsal/invariants.ts';
import type { ShowEvent } from '../../../scripts/rehearsal/show-event.ts';
import {
  ANA,
  address,
  askedByDj,
  BEN,
  CAL,
  heard,
  LINE_IS_OPEN,
  message,
  NEW_MESSAGE,
  type Parts,
  RECORDING,
  recorded,
  show,
  spokenByDj,
  THERE_IS_ROOM,
  text,
  thrownAway,
  wished,
} from '../../support/imagined-show.ts';

/** Ana's, with something else in it. */
const recordOf = (of: Partial<NonNullable<CallAccount['record']>>) => ANA.record && { ...ANA.record, ...of };

type Case = readonly [what: string, parts: Parts, calls: readonly CallAccount[], sentence: string];

const WENT_WRONG: readonly Case[] = [
  ['a caller nobody let go', {}, [{ ...ANA, fate: 'still there' }], 'Ana is still on the line'],
  ['a caller without a record', {}, [{ ...ANA, record: undefined }], 'Ana (aired) has no closed record'],
  [
    'a record that tells it wrong',
    {},
    [{ ...ANA, fate: 'gave up' }],
    'Ana was gave up, but the record says aired',
  ],
  [
    'a caller whose message is told as patience',
    {},
    [{ ...ANA, fate: 'message instead' }],
    'Ana was message instead, but the record says aired',
  ],
  [
    'a caller of whom both a fact and the receipt tell the outcome',
    {},
    [{ ...ANA, timesToldOutcome: 2 }],
    'Ana is accounted for 2 times',
  ],
  [
    'what a caller has said in the address of a webhook',
    {
      events: [
        { type: 'said', at: 0, callSid: ANA.callSid, words: 'Ana from Leeds' },
        address('webhook', 'https://line.example/wait-told?name=Ana+from+Leeds'),
      ],
    },
    [],
    'what a caller has said stands in an address of /wait-told',
  ],
  [
    'nonsense, whatever a caller has said',
    {
      events: [
        { type: 'said', at: 0, callSid: ANA.callSid, words: 'they nullified it' },
        heard('Ana, waited null minutes: they nullified it.'),
      ],
    },
    [],
    'somebody was told nonsense',
  ],
  ['an object on the line', { events: [heard('Hello [object Object].')] }, [], 'somebody was told nonsense'],
  [
    'a caller who leaves a message without having heard that it is recorded',
    { events: [{ type: 'heard', at: 0, callSid: ANA.callSid, kind: 'beep', text: '', lastsMs: 0 }] },
    [ANA],
    'Ana was in line, or left a message, without having heard the notice',
  ],
  [
    'a caller who has heard the notice, where nothing says so',
    { events: [heard('Your call may be broadcast and recorded.')] },
    [ANA],
    'Ana has heard the notice, and it is not written down',
  ],
  ['nonsense on the line', { events: [heard('You are number NaN.')] }, [], 'somebody was told nonsense'],
  [
    'nonsense in a text',
    { events: [{ ...text('+15550111'), body: 'Sorry, undefined' }] },
    [],
    'somebody was told nonsense',
  ],
  [
    'two goodbyes to one caller',
    { events: [heard('Thank you. Goodbye.'), heard('Goodbye.')] },
    [ANA],
    'Ana was told more than once: "Goodbye"',
  ],
  [
    'a caller who hears twice that the show is over',
    {
      events: [heard('Our show has come to its end. We are sorry.'), heard('Our show has come to its end.')],
    },
    [ANA],
    'Ana was told more than once: "has come to its end"',
  ],
  [
    'two apologies to one caller in one show',
    { events: [text('+15550111'), text('+15550111')] },
    [ANA],
    '…0111 was sent 2 apologies by text',
  ],
  [
    'two texts for one wish',
    { events: [wished('+15550111'), text('+15550111', LINE_IS_OPEN), text('+15550111', LINE_IS_OPEN)] },
    [],
    '…0111 was sent 2 texts that the line is open, having asked 1 times',
  ],
  [
    'a text that nobody asked for',
    { events: [wished('+15550112'), text('+15550111', LINE_IS_OPEN)] },
    [],
    '…0111 was sent 1 texts that the line is open, having asked 0 times',
  ],
  [
    'three texts of new messages in two days',
    { events: [1, 2, 3].map(() => text('+15550190', NEW_MESSAGE)) },
    [],
    '…0190 was sent 3 texts of a new message, in 2 days at most',
  ],
  [
    'a text that there is room, which nobody asked for',
    { events: [text('+15550111', THERE_IS_ROOM)] },
    [ANA],
    '…0111 was sent 1 texts that there is room, having asked 0 times',
  ],
  [
    'a blocked caller in line, whom nobody has let in',
    {},
    [{ ...ANA, fate: 'kept out', record: recordOf({ outcome: 'blocked', waitSeconds: null }) }],
    'Ana was blocked, and came into the line',
  ],
  [
    'a blocked caller who has left a message',
    {},
    [{ ...ANA, fate: 'kept out', spells: [], messages: 1, record: recordOf({ outcome: 'blocked' }) }],
    'Ana was blocked, and has left a message',
  ],
  [
    'a guest behind others',
    {},
    [{ ...ANA, record: recordOf({ isGuest: true }) }],
    'Ana was expected, and did not come first',
  ],
  [
    'a command that has failed',
    { commands: [{ exitCode: 1, lines: ['say which number'] }] },
    [],
    'a command ended with 1: say which number',
  ],
  [
    'a message that was lost',
    { recordings: [recorded('completed')] },
    [ANA],
    'a message of Ana is at Twilio',
  ],
  [
    'a message without its sound',
    { recordings: [recorded('deleted')], messages: [message(RECORDING)] },
    [ANA],
    'a message of Ana is stored, and its recording is gone',
  ],
  [
    'words of the DJ that are left after the show',
    { recordings: [spokenByDj('completed')], state: 'closed' },
    [ANA],
    'what a DJ has recorded is at Twilio after the show, and nobody hears it',
  ],
  [
    'words of the DJ that are said without their sound',
    {
      recordings: [spokenByDj('deleted')],
      said: { topic: { recordingSid: RECORDING, audio: '/message-audio?x=1', until: null } },
    },
    [ANA],
    'what a DJ has recorded is said, and is gone',
  ],
  [
    'a message that nobody has recorded',
    { messages: [message(RECORDING)] },
    [ANA],
    'a message of nobody is stored, and its recording is gone',
  ],
  [
    'a message that was thrown away and can still be heard',
    { recordings: [recorded('completed')], messages: [thrownAway(RECORDING)] },
    [ANA],
    'a message of Ana was thrown away, and is still at Twilio',
  ],
  [
    'a message that is stored twice',
    { recordings: [recorded('completed')], messages: [message(RECORDING), message(RECORDING)] },
    [ANA],
    'a message of Ana is stored 2 times',
  ],
  [
    'a number in the address of a webhook',
    { events: [address('webhook', 'https://line.example/enqueue?from=%2B15550111')] },
    [],
    'a number stands in an address of /enqueue',
  ],
  [
    'a number in the address of REST',
    { events: [address('rest', 'https://sync.twilio.com/v1/Maps/m/Items/+15550111')] },
    [],
    'a number stands in an address of /v1/Maps/m/Items/+…',
  ],
  [
    'a DJ who stays outside',
    { events: ['dj-dial', 'call-ended?line=dj', 'dj-dial', 'dj-pin'].map(askedByDj) },
    [],
    'the DJ was never let in',
  ],
  ['an alert', { alerts: [{ code: 11200, message: 'no' }] }, [], "Twilio's debugger has an alert 11200"],
  [
    'what the emulator does not support',
    { unsupported: [new Error('what?')] },
    [],
    'the emulator met something it does not know',
  ],
  [
    'a queue that was left over',
    { queues: [{ friendlyName: 'radio-callin-queue' }], state: 'closed' },
    [],
    'the queue radio-callin-queue is still there',
  ],
  ['a close-out that never ended', { state: 'closing' }, [], 'the line is still closing'],
  [
    'a close-out that failed',
    { closeOuts: [{ exitCode: 1, lines: ['no'] }] },
    [],
    'close-out ended with 1: no',
  ],
];

describe('the invariants of a show', () => {
  it('all hold when nothing went wrong', () => {
    const events = [text('+15550111'), text('+15550112'), heard('You are next.'), heard('Goodbye.')];
    expect(brokenInvariants(show({ events }), [ANA, BEN, CAL])).toEqual([]);
  });

  it.each(WENT_WRONG)('name %s', (_what, parts, calls, sentence) => {
    const broken = brokenInvariants(show(parts), calls);
    expect(broken).toHaveLength(1);
    expect(broken[0]).toContain(sentence);
  });

  it.each([
    'Ada null from Leeds. What would you like to say?',
    'Ada null from Leeds, waited four minutes: they nullified the contract, undefined as it was.',
    'In Nanaimo a NaN is a bread, and a nullity is not undefinedness.',
    'This is null and void.',
  ])('allow for what people have said or set: %s', (words) => {
    const said = ['Ada null from Leeds', 'undefined as it was', 'a NaN is a bread'].map(
      (text): ShowEvent => ({ type: 'said', at: 0, callSid: ANA.callSid, words: text }),
    );
    const settings = { TOPIC: 'This is null and void.' };
    expect(brokenInvariants(show({ events: [...said, heard(words)], settings }), [])).toEqual([]);
  });

  it('allow for ordinary words that the line has as well', () => {
    const settings = { TOPIC: 'Who says that our show has come to its end? Goodbye.' };
    const events: ShowEvent[] = [
      ...['dj', 'closed', '1'].map(
        (words): ShowEvent => ({ type: 'said', at: 0, callSid: ANA.callSid, words }),
      ),
      address('webhook', 'https://line.example/call-ended?line=dj&state=closed&prompt=closed'),
      ...[1, 2].flatMap(() => [
        heard('We have understood: Goodbye.'),
        heard('Goodbye to the old bridge, said the mayor.'),
        heard(settings.TOPIC),
      ]),
    ];
    expect(brokenInvariants(show({ events, settings }), [ANA])).toEqual([]);
  });

  it('allow for a DJ who is refused once and then let in', () => {
    const events = ['dj-dial', 'dj-pin', 'dj-dial', 'dj-pin', 'dj-arrival'].map(askedByDj);
    expect(brokenInvariants(show({ events }), [])).toEqual([]);
  });

  it('allow for a full queue, and for a text that was refused', () => {
    const refused = { ...text('+15550111'), errorCode: 21635 };
    const full = show({ alerts: [{ code: 14207, message: 'full' }], events: [refused, text('+15550111')] });
    expect(brokenInvariants(full, [])).toEqual([]);
  });

  it('allow for an apology in each of two shows, and for the text that was wished for', () => {
    const to = '+15550111';
    const events = [text(to), wished(to), text(to, LINE_IS_OPEN), text(to)];
    const again = { ...ANA, record: ANA.record && { ...ANA.record, show: '20260307T200000Z' } };
    expect(brokenInvariants(show({ events }), [ANA, again])).toEqual([]);
  });

  it('allow for messages that are kept, heard, or thrown away, and for a take of nothing', () => {
    const others = ['a', 'b', 'c'].map((letter) => `RE${letter.repeat(32)}`) as [string, string, string];
    const parts = {
      recordings: [
        recorded('completed'),
        recorded('completed', others[0]),
        recorded('deleted', others[1]),
        recorded('absent', others[2]),
      ],
      messages: [message(RECORDING), message(others[0], '2026-03-07T20:00:00Z'), thrownAway(others[1])],
    };
    expect(brokenInvariants(show(parts), [ANA])).toEqual([]);
  });

  it('allow for a queue while the line is open, and for numbers where Twilio has them in an address', () => {
    const events = [
      address('rest', 'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json?To=%2B15550111'),
      address('webhook', 'https://line.example/fallback-listener.xml?ErrorCode=11200&Caller=%2B15550111'),
    ];
    const parts = { state: 'open', queues: [{ friendlyName: 'radio-callin-queue' }], events } as const;
    expect(brokenInvariants(show(parts), [])).toEqual([]);
  });
});
