import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { readTwiml, type TwimlElement } from '../../emulator/voice/twiml.ts';
import {
  dialAtOnce,
  djHearsWhoWaits,
  djKeysPlace,
  djWrapsUp,
  keysAreRead,
} from '../../src/twiml/dj/before-caller.ts';
import { choresAreDone, choresGoOn } from '../../src/twiml/dj/chores-go-on.ts';
import { closingProgress } from '../../src/twiml/dj/closing-progress.ts';
import { breakBegins, breakIsOver, breakIsRecalled, breakLasts } from '../../src/twiml/dj/dj-break.ts';
import { djMovedLine, djOpenedLine } from '../../src/twiml/dj/dj-moved-line.ts';
import { djNews } from '../../src/twiml/dj/dj-news.ts';
import {
  askForSecondKey,
  djLineIsNotSetUp,
  djWaitsAtPin,
  djWelcome,
  keyInPin,
  letInByPin,
  numberIsNotListed,
  pinCannotBeChecked,
  pinIsLocked,
  pinIsNotSet,
  pinIsRight,
  secondKeyWasAnother,
  thereIsNoPin,
} from '../../src/twiml/dj/dj-pin.ts';
import { chosenComes, djRoundDocument } from '../../src/twiml/dj/dj-round-documents.ts';
import { hearWord, speakAfterBeep, wordIsNotReady } from '../../src/twiml/dj/dj-word.ts';
import { djHears, djIsTold, djLineWaitsAMoment, djWaitsAMoment } from '../../src/twiml/dj/tell-dj.ts';
import { noMoreMessages, playMessage } from '../../src/twiml/message/dj-messages.ts';
import { afterMessageCommand } from '../../src/twiml/message/message-menu.ts';
import {
  messageIsGone,
  messageIsNotReady,
  messagesAreOutOfReach,
} from '../../src/twiml/message/one-message.ts';
import { goOn, nothingMore } from '../../src/twiml/plain.ts';
import { wordsOutsideGather } from '../support/lost-keys.ts';
import { ENGLISH } from '../support/voices.ts';

const announced = { callSid: 'CA2', queue: 'main', since: 7 } as const;
const at = { lineState: 'open', moment: 'dossier', proof: 'pin', last: 'CA1', announced } as const;
const word = { recordingSid: `RE${'a'.repeat(32)}`, context: at };
const onBreak = { state: 'open', until: 1000, proof: 'pin' } as const;
const names = { main: 'radio-callin-queue', next: 'radio-callin-queue-next' };
const line = {
  queueNames: names,
  show: undefined,
  breakUntil: undefined,
  airLimitSeconds: 600,
  dialledAt: 1,
};
const atLine = { line, caller: { announced, dossier: 'Ana, Leeds.' }, proof: 'pin' } as const;
const round = { state: 'open', speak: true, rounds: 1, queue: 'main' } as const;
const first = { callSid: 'CA2', waitSeconds: 40 };
const callers = { state: 'open', waiting: 2, queue: 'main', first, isNews: true } as const;
const place = { pass: 'new', mark: undefined, number: 1 } as const;
const which = { number: 1, of: 2 };
const news = { state: 'last-call', newMessages: 2, hasChores: false, key: '5', proof: 'pin' } as const;
const closing = { proof: 'pin', onward: 'line', said: undefined } as const;
const progress = {
  ...{
    show: '',
    told: 1,
    gone: 0,
    failed: 0,
    waiting: 2,
    heldByOther: false,
    closedAtOnce: false,
    closingAt: null,
  },
  queue: 'still there',
} as const;

/** Every document that a DJ may hear, under the name of what makes it; where it takes a choice, each of them. */
const documents: Readonly<Record<string, readonly VoiceResponse[]>> = {
  afterMessageCommand: (['keep', 'delete', 'heard', 'unplayed', 'unknown', 'line'] as const)
    .flatMap((command) => (['done', 'gone', 'failed'] as const).map((done) => ({ command, done })))
    .map((done) => afterMessageCommand(ENGLISH, place, done)),
  askForSecondKey: (
    ['to-the-end', 'block-last', 'block-announced', 'break', 'last-call', 'close'] as const
  ).map((asked) => askForSecondKey(ENGLISH, asked, at)),
  breakBegins: [breakBegins(ENGLISH, onBreak, 3)],
  breakIsOver: [breakIsOver(ENGLISH, onBreak)],
  breakIsRecalled: [breakIsRecalled(ENGLISH, onBreak)],
  breakLasts: [breakLasts(onBreak, 40)],
  chosenComes: [chosenComes('open', 1, { proof: 'pin', chosen: 'CA2' })],
  choresAreDone: [choresAreDone({ key: '5', proof: 'pin' })],
  choresGoOn: [choresGoOn(ENGLISH, { key: undefined, proof: 'pin' })],
  closingProgress: [false, true].flatMap((done) =>
    (['releasing', 'looking again'] as const).map((phase) =>
      closingProgress(ENGLISH, { ...progress, phase, done }, closing),
    ),
  ),
  dialAtOnce: [dialAtOnce({ line, queue: 'main', prompt: 'waiting', state: 'open', proof: 'pin' })],
  djKeysPlace: [djKeysPlace(ENGLISH, at)],
  djHearsWhoWaits: [
    djHearsWhoWaits(ENGLISH, { words: 'Two.', three: [{ callSid: 'CA2', since: 7 }], context: at }),
  ],
  djHears: [djHears(ENGLISH, 'Two callers.', at), djHears(ENGLISH, '', at)],
  djIsTold: [djIsTold(ENGLISH, 'caller-is-gone', at)],
  djLineIsNotSetUp: [djLineIsNotSetUp(ENGLISH)],
  djLineWaitsAMoment: [djLineWaitsAMoment(ENGLISH, at)],
  djMovedLine: (['moved', 'already', 'wait', 'refused', undefined] as const)
    .flatMap((result) => (['last call', 'back to open'] as const).map((to) => ({ to, result })))
    .map((move) => djMovedLine(ENGLISH, move, at)),
  djNews: [djNews(ENGLISH, news), djNews(ENGLISH, { ...news, hasChores: true })],
  djOpenedLine: (['moved', 'already', 'wait', 'refused'] as const).map((result) =>
    djOpenedLine(ENGLISH, { result, show: '' }, at),
  ),
  djRoundDocument: [
    ...(['closed', 'nobody', 'unseen'] as const).map((kind) => ({ ...round, kind })),
    { ...round, kind: 'put-off', first } as const,
    { ...callers, kind: 'waiting' } as const,
    { kind: 'closing' } as const,
  ].map((turn) => djRoundDocument(ENGLISH, turn, atLine)),
  djWaitsAMoment: [djWaitsAMoment(ENGLISH, '/dj-dial')],
  djWaitsAtPin: (['line', 'messages'] as const).map((then) => djWaitsAtPin(ENGLISH, then, at)),
  djWelcome: [djWelcome(ENGLISH, at)],
  djWrapsUp: [djWrapsUp(ENGLISH, { ...at, state: 'open', seconds: 5, sentence: 'that-was', words: 'Ana.' })],
  goOn: [goOn('/dj-next')],
  hearWord: [{ audio: '/message-audio' }, { opening: 'word-cannot-be-played' } as const, undefined].map(
    (heard) => hearWord(ENGLISH, word, heard),
  ),
  letInByPin: [letInByPin(ENGLISH)],
  keyInPin: (['line', 'messages', 'close-out'] as const)
    .flatMap((then) => ([undefined, 'wrong', 'nothing'] as const).map((keyed) => ({ then, keyed })))
    .map(({ then, keyed }) =>
      keyInPin(ENGLISH, { wrongTries: 1, then, context: at, ...(keyed === undefined ? {} : { keyed }) }),
    ),
  keysAreRead: [keysAreRead(ENGLISH, at)],
  messageIsGone: [messageIsGone(ENGLISH, place, which)],
  messageIsNotReady: [messageIsNotReady(ENGLISH, place, which)],
  messagesAreOutOfReach: [messagesAreOutOfReach(ENGLISH)],
  nothingMore: [nothingMore()],
  noMoreMessages: [0, 2].map((heardBefore) => noMoreMessages(ENGLISH, place, heardBefore)),
  numberIsNotListed: [numberIsNotListed(ENGLISH)],
  pinCannotBeChecked: [pinCannotBeChecked(ENGLISH, at)],
  pinIsLocked: (['line', 'messages'] as const).map((then) => pinIsLocked(ENGLISH, then, at)),
  pinIsNotSet: [pinIsNotSet(ENGLISH, at)],
  pinIsRight: (['line', 'messages', 'close-out'] as const).map((then) => pinIsRight(ENGLISH, then, at)),
  playMessage: [undefined, { sentence: 'message-kept', place } as const].map((before) =>
    playMessage(ENGLISH, { announcement: 'One.', audio: '/message-audio', place, overFrom: 9 }, before),
  ),
  secondKeyWasAnother: [secondKeyWasAnother(ENGLISH, 'break', at)],
  speakAfterBeep: [speakAfterBeep(ENGLISH, at)],
  wordIsNotReady: [1, 2].map((looks) => wordIsNotReady(ENGLISH, word, looks)),
  thereIsNoPin: (['line', 'messages'] as const).map((then) => thereIsNoPin(ENGLISH, then, at)),
};

/** After these a call is over: a key can mean nothing any more. */
const lastWords = [
  'djLineIsNotSetUp',
  'keyInPin',
  'letInByPin',
  'numberIsNotListed',
  'pinIsLocked',
  'thereIsNoPin',
];

/** Parts of addresses, and of documents. */
const noDocuments = [
  'afterClosing',
  'afterChores',
  'backToLine',
  'besideLine',
  'closingGoesOn',
  'link',
  'onArrival',
  'toKey',
];

function verbsOf(document: VoiceResponse): readonly TwimlElement[] {
  const read = readTwiml(document.toString(), '/');
  if (!read.ok) throw new Error(read.failure.message);
  return read.verbs;
}

/** What the doorways of the DJ's number, and the runtime behind them, take from the room of documents. */
function madeForDjs(): string[] {
  const root = resolve(__dirname, '../..');
  const filesIn = (folder: string) => readdirSync(join(root, folder)).map((file) => join(root, folder, file));
  const doorways = filesIn('functions').filter((path) => path.includes('/dj-'));
  const beside = ['close-out/close-out-by-phone.ts', 'message/dj-in-messages.ts'];
  const behind = [...filesIn('src/runtime/dj'), ...beside.map((file) => join(root, 'src/runtime', file))];
  const names = [...doorways, ...behind].flatMap((path) => {
    const imports = readFileSync(path, 'utf8').matchAll(/^import \{([^}]*)\} from '[^']*\/twiml\/[^']*';/gm);
    return [...imports].flatMap(([, named = '']) => named.split(',').map((name) => name.trim()));
  });
  return [...new Set(names)].filter((name) => name !== '' && !name.startsWith('type ')).sort();
}

describe('whatever a DJ hears', () => {
  it.each(Object.entries(documents))(
    'is said inside of a Gather, so that no key is lost: %s',
    (name, made) => {
      const lost = made.flatMap((document) => wordsOutsideGather(verbsOf(document)));
      expect(lost).toEqual([]);
      const ends = made.some((document) => verbsOf(document).at(-1)?.name === 'Hangup');
      expect(ends).toBe(lastWords.includes(name));
    },
  );

  it('is all in this list', () => {
    const known = [...Object.keys(documents), ...noDocuments, 'hasTopic', 'tongueIn'];
    expect(madeForDjs().filter((name) => !known.includes(name))).toEqual([]);
  });

  it('takes every key at once, but for a place in line, or, for a PIN, asks once more where a pound came first', () => {
    for (const verbs of Object.values(documents).flat().map(verbsOf)) {
      const gathers = verbs.filter(({ name }) => name === 'Gather');
      const pins = gathers.filter(({ attributes }) => attributes.action?.startsWith('/dj-pin'));
      const isPlace = ({ attributes }: TwimlElement) => attributes.action?.includes('does=choose-place');
      for (const { attributes } of gathers.filter((one) => !pins.includes(one) && !isPlace(one)))
        expect(attributes).toMatchObject({ numDigits: '1', finishOnKey: '' });
      expect([0, 2]).toContain(pins.length);
    }
  });
});
