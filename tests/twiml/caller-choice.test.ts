import { afterLeaving } from '../../src/twiml/after-leaving.ts';
import { callerChoice } from '../../src/twiml/caller-choice.ts';
import { noSuchChoice, nothingChosen, textWished } from '../../src/twiml/choice-answers.ts';
import { leaveMessage } from '../../src/twiml/leave-message.ts';
import { lineIsClosed } from '../../src/twiml/line-is-closed.ts';
import { showIsOver } from '../../src/twiml/show-is-over.ts';
import { verbsOf } from './verbs-of.ts';

const show = '20260306T200000Z';
const context = { show, waitSeconds: 95 };
const offer =
  'Press 1 to leave a message for the DJ. Press 2 to get a text when the line opens next time. Or hang up.';
const messageOffer = 'Press 1 to leave a message for the DJ. Or hang up.';

/** The document of a choice: the words, the offer, and goodbye to whoever presses nothing. */
const choiceOf = (words: unknown, query: string, offers = offer) => [
  [
    'Gather',
    { action: `/caller-choice${query}`, numDigits: '1', finishOnKey: '', timeout: '6' },
    ['Say', {}, words],
    ['Say', {}, offers],
  ],
  ['Say', {}, 'Goodbye.'],
  ['Hangup', {}],
];

describe('a caller whom nobody could take', () => {
  it('hears why, and has the choice of a message, of a text, or of hanging up', () => {
    expect(verbsOf(callerChoice({ words: 'Sorry.', context }))).toEqual(
      choiceOf('Sorry.', `?show=${show}&wait=95`),
    );
  });

  it('is thanked in the name of the station when the show ends', () => {
    const words = expect.stringMatching(/show has come to its end.*Thank you for calling Rock & <Roll>\.$/);
    expect(verbsOf(showIsOver('Rock & <Roll>', context))).toEqual(choiceOf(words, `?show=${show}&wait=95`));
  });

  it.each([
    [
      'at last call',
      { show, nextShow: undefined },
      /^Thank you for calling KXYZ\. For this show, our line has closed/,
      `?show=${show}`,
    ],
    [
      'at last call, where the next show does not matter yet',
      { show, nextShow: 'On Friday.' },
      /to new callers\.$/,
      `?show=${show}`,
    ],
    [
      'between two shows',
      { show: undefined, nextShow: undefined },
      /closed just now\. Please call again during the show\.$/,
      '',
    ],
    [
      'between two shows, with the text of the station',
      { show: undefined, nextShow: 'We are back on Friday at eight & later.' },
      /closed just now\. We are back on Friday at eight & later\.$/,
      '',
    ],
  ])('hears that the line is closed: %s', (_, closed, words, query) => {
    expect(verbsOf(lineIsClosed({ stationName: 'KXYZ', ...closed }))).toEqual(
      choiceOf(expect.stringMatching(words), query),
    );
  });

  it.each([
    ['closed-out', /^Thank you for calling KXYZ\.$/],
    ['waited-too-long', /^Thank you for waiting\. Please call KXYZ again/],
  ] as const)('has the choice when it was let out of the line: %s', (reason, words) => {
    expect(verbsOf(afterLeaving(reason, { stationName: 'KXYZ', context }))).toEqual(
      choiceOf(expect.stringMatching(words), `?show=${show}&wait=95`),
    );
  });

  it('goes straight to the recording when it has left the line for that', () => {
    const document = afterLeaving('message-instead', { stationName: 'KXYZ', context });
    expect(verbsOf(document)).toEqual(verbsOf(leaveMessage(context)));
  });
});

describe('a choice', () => {
  const choice = { stationName: 'KXYZ', context, tries: 0 };

  it('of a text is confirmed, and the call ends', () => {
    expect(verbsOf(textWished('noted', choice))).toEqual([
      ['Say', {}, expect.stringMatching(/one text when the line opens next time.*KXYZ.*Goodbye/)],
      ['Hangup', {}],
    ]);
  });

  it.each([
    [
      'of a text that cannot be sent leaves a message to choose',
      () => textWished('no-number', choice),
      /cannot see your number/,
      messageOffer,
    ],
    [
      'of a text that cannot be noted is asked for again',
      () => textWished('failed', choice),
      /could not note/,
      offer,
    ],
    ['of no use is asked for again', () => noSuchChoice(choice), /that key does nothing/, offer],
  ])('%s', (_, document, words, offers) => {
    expect(verbsOf(document())).toEqual(
      choiceOf(expect.stringMatching(words), `?show=${show}&wait=95&tries=1`, offers),
    );
  });

  it.each([
    ['the third useless key', () => noSuchChoice({ ...choice, tries: 2 })],
    ['the third text that cannot be noted', () => textWished('failed', { ...choice, tries: 2 })],
    ['no key at all', () => nothingChosen(choice)],
  ])('is over with %s', (_, document) => {
    expect(verbsOf(document())).toEqual([
      ['Say', {}, 'Thank you for calling KXYZ. Goodbye.'],
      ['Hangup', {}],
    ]);
  });
});
