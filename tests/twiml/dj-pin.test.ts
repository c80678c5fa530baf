import {
  confirmClosing,
  djLineIsNotSetUp,
  keyInPin,
  numberIsNotListed,
  pinCannotBeChecked,
  pinIsLocked,
  pinIsNotSet,
  pinIsRight,
  thereIsNoPin,
} from '../../src/twiml/dj/dj-pin.ts';
import type { StationVoice } from '../../src/twiml/voice.ts';
import { BRITISH, ENGLISH, SPANISH } from '../support/voices.ts';
import { verbsOf } from './verbs-of.ts';

const here = { lineState: 'open', moment: 'idle', proof: undefined, last: 'CA1' } as const;
const then = 'line';
const toLine = { wrongTries: 0, then, context: here } as const;
const keyed = { finishOnKey: '#', timeout: '10' };
const pinWords = ['Say', {}, 'Please key in your PIN, then press pound.'];
const noPin = ['Say', {}, 'There was no PIN.'];

describe('a DJ who is asked for the PIN', () => {
  it('is asked once more, and must then go who is still to be let in', () => {
    const action = '/dj-pin?purpose=line&wrong=0';
    expect(verbsOf(keyInPin(ENGLISH, toLine))).toEqual([
      ['Gather', { ...keyed, action }, pinWords],
      ['Gather', { ...keyed, action }, noPin, pinWords],
      ['Say', {}, 'There was no PIN. Goodbye.'],
      ['Hangup', {}],
    ]);
  });

  it.each(['messages', 'close-out'] as const)('is brought back to the line without one for %s', (then) => {
    const action = `/dj-pin?purpose=${then}&wrong=0&state=open&last=CA1`;
    expect(verbsOf(keyInPin(ENGLISH, { ...toLine, then }))).toEqual([
      ['Gather', { ...keyed, action }, pinWords],
      ['Gather', { ...keyed, action }, noPin, pinWords],
      ['Gather', expect.objectContaining({ action: '/dj-key?state=open&moment=idle&last=CA1' }), noPin],
      ['Redirect', {}, '/dj-next?state=open&last=CA1'],
    ]);
  });

  it('hears that none was keyed where a pound alone is told to us, and not that it was wrong', () => {
    const [gather] = verbsOf(keyInPin(ENGLISH, { ...toLine, wrongTries: 1, keyed: 'nothing' }));
    expect(gather?.slice(2)).toEqual([noPin, pinWords]);
  });

  it('hears that it was wrong, and may try again', () => {
    const [gather] = verbsOf(keyInPin(ENGLISH, { ...toLine, wrongTries: 2, keyed: 'wrong' }));
    expect(gather).toEqual([
      'Gather',
      expect.objectContaining({ action: '/dj-pin?purpose=line&wrong=2' }),
      ['Say', {}, 'Sorry, that was not it.'],
      pinWords,
    ]);
  });

  it.each([
    [BRITISH, 'Please key in your PIN, then press hash.'],
    [SPANISH, 'Por favor, marque su NIP y después presione la tecla gato.'],
  ])('is asked in the language of the station', (voice, words) => {
    const [gather] = verbsOf(keyInPin(voice, toLine));
    expect(gather?.[2]).toEqual(['Say', {}, words]);
  });

  it('is led by the right one to what it was keyed for', () => {
    expect(verbsOf(pinIsRight(ENGLISH, 'line', here)).at(-1)).toEqual([
      'Redirect',
      {},
      '/dj-next?after=arrival&proof=pin',
    ]);
    expect(verbsOf(pinIsRight(ENGLISH, 'messages', here))).toEqual([
      ['Redirect', {}, '/dj-messages?proof=pin'],
    ]);
    expect(pinIsRight(ENGLISH, 'close-out', here).toString()).toBe(
      confirmClosing(ENGLISH, { ...here, proof: 'pin' }).toString(),
    );
  });

  it.each([
    [
      'too many wrong PINs',
      (voice: StationVoice) => pinIsLocked(voice, 'line', here),
      /call again in five minutes/,
    ],
    ['a number that is not listed', numberIsNotListed, /presenters only/],
    ['a station without DJs, and hears what to set', djLineIsNotSetUp, /DJ NUMBERS or DJ PIN/],
    [
      'a station without a PIN',
      (voice: StationVoice) => thereIsNoPin(voice, 'line', here),
      /DJ NUMBERS or DJ PIN/,
    ],
  ])('is refused for %s', (_, refusal, words) => {
    expect(verbsOf(refusal(ENGLISH))).toEqual([
      ['Say', {}, expect.stringMatching(words)],
      ['Hangup', {}],
    ]);
  });

  it.each([
    [
      'too many wrong PINs',
      (voice: StationVoice) => pinIsLocked(voice, 'messages', here),
      /try again in five minutes/,
    ],
    [
      'a PIN that nobody can check',
      (voice: StationVoice) => pinCannotBeChecked(voice, here),
      /cannot be checked just now/,
    ],
    ['a station without a PIN', (voice: StationVoice) => pinIsNotSet(voice, here), /set DJ PIN first/],
    [
      'a PIN that has been taken away',
      (voice: StationVoice) => thereIsNoPin(voice, 'close-out', here),
      /set DJ PIN first/,
    ],
  ])('keeps the line, once let in, in spite of %s', (_, refusal, words) => {
    expect(verbsOf(refusal(ENGLISH))).toEqual([
      [
        'Gather',
        expect.objectContaining({ action: '/dj-key?state=open&moment=idle&last=CA1', numDigits: '1' }),
        ['Say', {}, expect.stringMatching(words)],
      ],
      ['Redirect', {}, '/dj-next?state=open&last=CA1'],
    ]);
  });
});
