import { confirmClosing, lineIsNotClosed } from '../../src/twiml/confirm-closing.ts';
import { type DjMove, djMovedLine } from '../../src/twiml/dj-moved-line.ts';
import { djNews } from '../../src/twiml/dj-news.ts';
import {
  djLineIsNotSetUp,
  numberIsNotListed,
  pinCannotBeChecked,
  pinIsLocked,
  pinIsNotSet,
  thereIsNoPin,
} from '../../src/twiml/dj-refusals.ts';
import { keyInPin } from '../../src/twiml/key-in-pin.ts';
import { pinIsRight } from '../../src/twiml/pin-is-right.ts';
import { verbsOf } from './verbs-of.ts';

const trusted = { proof: 'pin' } as const;
const pinWords = ['Say', {}, 'Please key in your PIN, then press pound.'];

describe('a DJ who is asked for the PIN', () => {
  it('must go without one who is still to be let in', () => {
    expect(verbsOf(keyInPin({ wrongTries: 0 }))).toEqual([
      ['Gather', { action: '/dj-pin?then=line&wrong=0', finishOnKey: '#', timeout: '10' }, pinWords],
      ['Say', {}, 'There was no PIN. Goodbye.'],
      ['Hangup', {}],
    ]);
  });

  it.each(['messages', 'close-out'] as const)('is brought back to the line without one for %s', (then) => {
    expect(verbsOf(keyInPin({ wrongTries: 0, then }))).toEqual([
      ['Gather', { action: `/dj-pin?then=${then}&wrong=0`, finishOnKey: '#', timeout: '10' }, pinWords],
      ['Say', {}, 'There was no PIN.'],
      ['Redirect', {}, '/dj-next'],
    ]);
  });

  it('hears that it was wrong, and may try again', () => {
    const [gather] = verbsOf(keyInPin({ wrongTries: 2 }));
    expect(gather).toEqual([
      'Gather',
      expect.objectContaining({ action: '/dj-pin?then=line&wrong=2' }),
      ['Say', {}, 'Sorry, that was not it. Please key in your PIN, then press pound.'],
    ]);
  });

  it('is led by the right one to what it was keyed for', () => {
    expect(verbsOf(pinIsRight('line', 'KXYZ')).at(-1)).toEqual(['Redirect', {}, '/dj-arrival?proof=pin']);
    expect(verbsOf(pinIsRight('messages', 'KXYZ'))).toEqual([['Redirect', {}, '/dj-messages?proof=pin']]);
    expect(pinIsRight('close-out', 'KXYZ').toString()).toBe(confirmClosing(trusted).toString());
  });

  it.each([
    ['too many wrong PINs', () => pinIsLocked('line'), /call again in five minutes/],
    ['a number that is not listed', numberIsNotListed, /presenters only/],
    ['a station without DJs, and hears what to set', djLineIsNotSetUp, /DJ NUMBERS or DJ PIN/],
    ['a station without a PIN', () => thereIsNoPin('line'), /DJ NUMBERS or DJ PIN/],
  ])('is refused for %s', (_, refusal, words) => {
    expect(verbsOf(refusal())).toEqual([
      ['Say', {}, expect.stringMatching(words)],
      ['Hangup', {}],
    ]);
  });

  it.each([
    ['too many wrong PINs', () => pinIsLocked('messages'), /try again in five minutes/],
    ['a PIN that nobody can check', pinCannotBeChecked, /cannot be checked just now/],
    ['a station without a PIN', pinIsNotSet, /set DJ PIN first/],
    ['a PIN that has been taken away', () => thereIsNoPin('close-out'), /set DJ PIN first/],
  ])('keeps the line, once let in, in spite of %s', (_, refusal, words) => {
    expect(verbsOf(refusal())).toEqual([
      ['Say', {}, expect.stringMatching(words)],
      ['Redirect', {}, '/dj-next'],
    ]);
  });
});

describe('a DJ who presses a key', () => {
  it('confirms the closing of the line by a second 0', () => {
    expect(verbsOf(confirmClosing(trusted))).toEqual([
      [
        'Gather',
        { action: '/dj-key?asked=close&proof=pin', numDigits: '1', finishOnKey: '' },
        ['Say', {}, 'Press 0 again to close the line and say goodbye to everybody who is waiting.'],
      ],
      ['Say', {}, 'The line is not closed.'],
      ['Redirect', {}, '/dj-next?proof=pin'],
    ]);
    expect(verbsOf(lineIsNotClosed(trusted))).toEqual([
      ['Say', {}, 'The line is not closed.'],
      ['Redirect', {}, '/dj-next?proof=pin'],
    ]);
  });

  it.each<[DjMove['wish'], DjMove['result'], string]>([
    ['last call', 'moved', 'Last call: nobody new comes in. Press 9 to take it back.'],
    ['last call', 'already', 'It is last call already.'],
    ['last call', 'refused', 'The line has been closed.'],
    ['last call', undefined, 'That did not work. Please try again.'],
    ['back to open', 'moved', 'The line is open again.'],
    ['back to open', 'already', 'The line is open already.'],
    ['back to open', 'refused', 'The line has been closed.'],
  ])('for "%s" hears what came of it: %s', (wish, result, words) => {
    expect(verbsOf(djMovedLine({ wish, result }, trusted))).toEqual([
      ['Say', {}, words],
      ['Redirect', {}, '/dj-next?fresh=1&proof=pin'],
    ]);
  });
});

describe('a DJ who arrives', () => {
  const news = { state: 'open', newMessages: 0, hasChores: false, proof: undefined } as const;
  const keys = 'Press 9 for last call, 0 to close the line.';

  it.each([
    [0, keys],
    [1, `You have one new message. Press 8 to hear it. ${keys}`],
    [3, `You have three new messages. Press 8 to hear them. ${keys}`],
  ])('hears of %i new messages', (newMessages, words) => {
    expect(verbsOf(djNews({ ...news, newMessages }))).toEqual([
      [
        'Gather',
        { action: '/dj-key?state=open', numDigits: '1', finishOnKey: '', timeout: '1' },
        ['Say', {}, words],
      ],
      ['Redirect', {}, '/dj-next?fresh=1'],
    ]);
  });

  it('hears nothing on a closed line where nothing is new: the line itself says more', () => {
    expect(verbsOf(djNews({ ...news, state: 'closed' }))).toEqual([['Redirect', {}, '/dj-next?fresh=1']]);
    expect(verbsOf(djNews({ ...news, state: 'closing', newMessages: 2 }))).toHaveLength(1);
  });

  it('can take back the last call', () => {
    const [gather] = verbsOf(djNews({ ...news, state: 'last-call' }));
    expect(gather?.[2]).toEqual(['Say', {}, 'Press 9 to take back the last call.']);
  });

  it('hears nothing while there are chores: no key can skip them', () => {
    expect(verbsOf(djNews({ ...news, hasChores: true, newMessages: 2, proof: 'pin' }))).toEqual([
      ['Redirect', {}, '/dj-chores?fresh=1&proof=pin'],
    ]);
  });
});
