import type { CallAccount } from '../../scripts/rehearsal/account-of-calls.ts';
import {
  ANA,
  address,
  askedByDj,
  heard,
  LINE_IS_OPEN,
  message,
  NEW_MESSAGE,
  type Parts,
  RECORDING,
  recorded,
  spokenByDj,
  THERE_IS_ROOM,
  text,
  thrownAway,
  wished,
} from './imagined-show.ts';

/** Ana's, with something else in it. */
const recordOf = (of: Partial<NonNullable<CallAccount['record']>>) => ANA.record && { ...ANA.record, ...of };

type Case = readonly [what: string, parts: Parts, calls: readonly CallAccount[], sentence: string];

/** One thing that is wrong with a show, and what is said of it. */
export const WENT_WRONG: readonly Case[] = [
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
