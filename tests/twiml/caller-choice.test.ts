import { callerChoice, lineIsClosed, showIsOver } from '../../src/twiml/goodbyes.ts';
import { afterLeaving } from '../../src/twiml/line/after-the-line.ts';
import { noSuchChoice, nothingChosen, textWished } from '../../src/twiml/message/choice-answers.ts';
import { leaveMessage } from '../../src/twiml/message/leave-message.ts';
import { type SentenceKey, type StationVoice, sentenceIn } from '../../src/twiml/voice.ts';
import { ENGLISH, SPANISH } from '../support/voices.ts';
import { verbsOf } from './verbs-of.ts';

const show = '20260306T200000Z';
const context = { show, waitSeconds: 95 };
const rock: StationVoice = { ...ENGLISH, stationName: 'Rock & <Roll>' };

const MESSAGE = 'Press 1 to leave a message for the DJ.';
const TEXT = 'Press 2 to get a text when the line opens next time.';
const OFFERS = [MESSAGE, TEXT, 'Or hang up.'];

/** The document of a choice: the words, the offers, and goodbye to whoever presses nothing. */
const choiceOf = (words: readonly string[], query: string, offers = OFFERS) => [
  [
    'Gather',
    { action: `/caller-choice${query}`, numDigits: '1', finishOnKey: '', timeout: '6' },
    ...[...words, ...offers].map((text) => ['Say', {}, text]),
  ],
  ['Say', {}, 'Goodbye.'],
  ['Hangup', {}],
];

describe('a caller whom nobody could take', () => {
  it('hears why, and has the choice of a message, of a text, or of hanging up', () => {
    const said: readonly SentenceKey[] = ['thanks-for-calling'];
    expect(verbsOf(callerChoice(rock, { said, context }))).toEqual(
      choiceOf(['Thank you for calling Rock & <Roll>.'], `?show=${show}&wait=95`),
    );
  });

  it('is thanked in the name of the station when the show ends', () => {
    const words = [
      'Our show has come to its end, and we could not get to everyone.',
      'Thank you for calling KXYZ.',
    ];
    expect(verbsOf(showIsOver(ENGLISH, context))).toEqual(choiceOf(words, `?show=${show}&wait=95`));
  });

  it.each([
    [
      'at last call',
      { show, nextShow: undefined },
      ['For this show, our line has closed to new callers.'],
      `?show=${show}`,
    ],
    [
      'at last call, where the next show does not matter yet',
      { show, nextShow: { words: 'On Friday.' } },
      ['For this show, our line has closed to new callers.'],
      `?show=${show}`,
    ],
    [
      'between two shows',
      { show: undefined, nextShow: undefined },
      ['Our line is closed just now.', 'Please call again during the show.'],
      '',
    ],
    [
      'between two shows, with the text of the station',
      { show: undefined, nextShow: { words: 'We are back on Friday at eight & later.' } },
      ['Our line is closed just now.', 'We are back on Friday at eight & later.'],
      '',
    ],
  ])('hears that the line is closed: %s', (_, closed, words, query) => {
    expect(verbsOf(lineIsClosed(ENGLISH, closed))).toEqual([
      // No key breaks it off: whoever leaves a message has heard it.
      ['Say', {}, 'Your call may be broadcast and recorded.'],
      ...choiceOf(['Thank you for calling KXYZ.', ...words], query),
    ]);
  });

  it.each([
    ['closed-out', 'Thank you for calling KXYZ.'],
    ['waited-too-long', 'Thank you for waiting. Please call KXYZ again another time.'],
  ] as const)('has the choice when it was let out of the line: %s', (reason, words) => {
    expect(verbsOf(afterLeaving(ENGLISH, reason, context))).toEqual(
      choiceOf([words], `?show=${show}&wait=95`),
    );
  });

  it('goes straight to the recording when it has left the line for that', () => {
    const document = afterLeaving(ENGLISH, 'message-instead', context);
    expect(verbsOf(document)).toEqual(verbsOf(leaveMessage(ENGLISH, context)));
  });

  it('is told so and thanked, and not asked for anything, when the DJ does not come back to them', () => {
    expect(verbsOf(afterLeaving(ENGLISH, 'dj-not-back', context))).toEqual([
      ['Say', {}, 'Sorry, our DJ could not come back to the line.'],
      ['Say', {}, 'Thank you for calling KXYZ. Goodbye.'],
      ['Hangup', {}],
    ]);
  });

  it('has the choice in Spanish too', () => {
    const [gather] = verbsOf(showIsOver(SPANISH, context));
    expect(gather?.slice(2)).toEqual(
      ['show-is-over', 'thanks-for-calling', 'choice-message', 'choice-text', 'choice-hang-up'].map((key) => [
        'Say',
        {},
        sentenceIn('es-MX', key as SentenceKey, 'KXYZ'),
      ]),
    );
  });
});

describe('a choice', () => {
  const choice = { context, tries: 0 };

  it('of a text is confirmed, and the call ends', () => {
    expect(verbsOf(textWished(ENGLISH, 'noted', choice))).toEqual([
      ['Say', {}, expect.stringMatching(/one text when the line opens next time.*KXYZ.*Goodbye/)],
      ['Hangup', {}],
    ]);
  });

  it.each([
    [
      'of a text that cannot be sent leaves a message to choose',
      () => textWished(ENGLISH, 'no-number', choice),
      'Sorry, we cannot see your number, so we cannot text you.',
      [MESSAGE, 'Or hang up.'],
    ],
    [
      'of a text that cannot be noted is asked for again',
      () => textWished(ENGLISH, 'failed', choice),
      'Sorry, we could not note that just now.',
      OFFERS,
    ],
    [
      'of no use is asked for again',
      () => noSuchChoice(ENGLISH, choice),
      'Sorry, that key does nothing here.',
      OFFERS,
    ],
  ])('%s', (_, document, words, offers) => {
    expect(verbsOf(document())).toEqual(choiceOf([words], `?show=${show}&wait=95&tries=1`, offers));
  });

  it.each([
    ['the third useless key', () => noSuchChoice(ENGLISH, { ...choice, tries: 2 })],
    ['the third text that cannot be noted', () => textWished(ENGLISH, 'failed', { ...choice, tries: 2 })],
    ['no key at all', () => nothingChosen(ENGLISH)],
  ])('is over with %s', (_, document) => {
    expect(verbsOf(document())).toEqual([
      ['Say', {}, 'Thank you for calling KXYZ. Goodbye.'],
      ['Hangup', {}],
    ]);
  });
});
