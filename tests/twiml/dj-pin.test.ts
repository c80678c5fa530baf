import { confirmClosing } from '../../src/twiml/confirm-closing.ts';
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
import type { StationVoice } from '../../src/twiml/voice.ts';
import { BRITISH, ENGLISH, SPANISH } from '../support/voices.ts';
import { verbsOf } from './verbs-of.ts';

const trusted = { proof: 'pin' } as const;
const pinWords = ['Say', {}, 'Please key in your PIN, then press pound.'];

describe('a DJ who is asked for the PIN', () => {
  it('must go without one who is still to be let in', () => {
    expect(verbsOf(keyInPin(ENGLISH, { wrongTries: 0 }))).toEqual([
      ['Gather', { action: '/dj-pin?then=line&wrong=0', finishOnKey: '#', timeout: '10' }, pinWords],
      ['Say', {}, 'There was no PIN. Goodbye.'],
      ['Hangup', {}],
    ]);
  });

  it.each(['messages', 'close-out'] as const)('is brought back to the line without one for %s', (then) => {
    expect(verbsOf(keyInPin(ENGLISH, { wrongTries: 0, then }))).toEqual([
      ['Gather', { action: `/dj-pin?then=${then}&wrong=0`, finishOnKey: '#', timeout: '10' }, pinWords],
      ['Say', {}, 'There was no PIN.'],
      ['Redirect', {}, '/dj-next'],
    ]);
  });

  it('hears that it was wrong, and may try again', () => {
    const [gather] = verbsOf(keyInPin(ENGLISH, { wrongTries: 2 }));
    expect(gather).toEqual([
      'Gather',
      expect.objectContaining({ action: '/dj-pin?then=line&wrong=2' }),
      ['Say', {}, 'Sorry, that was not it.'],
      pinWords,
    ]);
  });

  it.each([
    [BRITISH, 'Please key in your PIN, then press hash.'],
    [SPANISH, 'Por favor, marque su NIP y después presione la tecla gato.'],
  ])('is asked in the language of the station', (voice, words) => {
    const [gather] = verbsOf(keyInPin(voice, { wrongTries: 0 }));
    expect(gather?.[2]).toEqual(['Say', {}, words]);
  });

  it('is led by the right one to what it was keyed for', () => {
    expect(verbsOf(pinIsRight(ENGLISH, 'line')).at(-1)).toEqual(['Redirect', {}, '/dj-arrival?proof=pin']);
    expect(verbsOf(pinIsRight(ENGLISH, 'messages'))).toEqual([['Redirect', {}, '/dj-messages?proof=pin']]);
    expect(pinIsRight(ENGLISH, 'close-out').toString()).toBe(confirmClosing(ENGLISH, trusted).toString());
  });

  it.each([
    [
      'too many wrong PINs',
      (voice: StationVoice) => pinIsLocked(voice, 'line'),
      /call again in five minutes/,
    ],
    ['a number that is not listed', numberIsNotListed, /presenters only/],
    ['a station without DJs, and hears what to set', djLineIsNotSetUp, /DJ NUMBERS or DJ PIN/],
    ['a station without a PIN', (voice: StationVoice) => thereIsNoPin(voice, 'line'), /DJ NUMBERS or DJ PIN/],
  ])('is refused for %s', (_, refusal, words) => {
    expect(verbsOf(refusal(ENGLISH))).toEqual([
      ['Say', {}, expect.stringMatching(words)],
      ['Hangup', {}],
    ]);
  });

  it.each([
    [
      'too many wrong PINs',
      (voice: StationVoice) => pinIsLocked(voice, 'messages'),
      /try again in five minutes/,
    ],
    ['a PIN that nobody can check', pinCannotBeChecked, /cannot be checked just now/],
    ['a station without a PIN', pinIsNotSet, /set DJ PIN first/],
    [
      'a PIN that has been taken away',
      (voice: StationVoice) => thereIsNoPin(voice, 'close-out'),
      /set DJ PIN first/,
    ],
  ])('keeps the line, once let in, in spite of %s', (_, refusal, words) => {
    expect(verbsOf(refusal(ENGLISH))).toEqual([
      ['Say', {}, expect.stringMatching(words)],
      ['Redirect', {}, '/dj-next'],
    ]);
  });
});
