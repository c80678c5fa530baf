import { callersAreWaiting } from '../../src/twiml/callers-are-waiting.ts';
import { djFindsLineClosed } from '../../src/twiml/dj-finds-line-closed.ts';
import { djOpenedLine } from '../../src/twiml/dj-opened-line.ts';
import { djLineIsNotSetUp, numberIsNotListed, pinIsLocked } from '../../src/twiml/dj-refusals.ts';
import { djWelcome } from '../../src/twiml/dj-welcome.ts';
import { keyInPin } from '../../src/twiml/key-in-pin.ts';
import { lineCannotBeSeen } from '../../src/twiml/line-cannot-be-seen.ts';
import { nobodyIsWaiting } from '../../src/twiml/nobody-is-waiting.ts';
import { verbsOf } from './verbs-of.ts';

const line = { queueName: 'radio-callin-queue', show: '20260306T200000Z' };
const oneKey = { numDigits: '1', finishOnKey: '', timeout: '5' };
const queue = ['Queue', { url: '/connect-notice?show=20260306T200000Z' }, 'radio-callin-queue'];

describe('a DJ', () => {
  it('is welcomed and goes on to the line', () => {
    expect(verbsOf(djWelcome('KXYZ'))).toEqual([
      ['Say', {}, expect.stringMatching(/KXYZ.*star/)],
      ['Redirect', {}, '/dj-next'],
    ]);
  });

  it('is asked for the PIN, and the call ends without one', () => {
    expect(verbsOf(keyInPin(0))).toEqual([
      [
        'Gather',
        { action: '/dj-pin?wrong=0', finishOnKey: '#', timeout: '10' },
        ['Say', {}, 'Please key in your PIN, then press pound.'],
      ],
      ['Say', {}, 'There was no PIN. Goodbye.'],
      ['Hangup', {}],
    ]);
  });

  it('hears that the PIN was wrong, and may try again', () => {
    const [gather] = verbsOf(keyInPin(2));
    expect(gather).toEqual([
      'Gather',
      expect.objectContaining({ action: '/dj-pin?wrong=2' }),
      ['Say', {}, 'Sorry, that was not it. Please key in your PIN, then press pound.'],
    ]);
  });

  it.each([
    ['too many wrong PINs', pinIsLocked, /five minutes/],
    ['a number that is not listed', numberIsNotListed, /presenters only/],
    ['a station without DJs, and hears what to set', djLineIsNotSetUp, /DJ NUMBERS or DJ PIN/],
  ])('is refused for %s', (_, refusal, words) => {
    expect(verbsOf(refusal())).toEqual([
      ['Say', {}, expect.stringMatching(words)],
      ['Hangup', {}],
    ]);
  });

  it('hears who waits, and is connected to the first, with star for the next', () => {
    expect(verbsOf(callersAreWaiting('Three callers are waiting.', line))).toEqual([
      ['Say', {}, 'Three callers are waiting.'],
      ['Dial', { action: '/dj-next', hangupOnStar: 'true', timeout: '5' }, queue],
    ]);
  });

  it('hears that nobody waits, and is never put into a Dial', () => {
    expect(verbsOf(nobodyIsWaiting({ kind: 'nobody', speak: true, rounds: 1 }))).toEqual([
      ['Gather', { action: '/dj-next', ...oneKey }, ['Say', {}, expect.stringMatching(/^Nobody is waiting/)]],
      ['Redirect', {}, '/dj-next?told=nobody&rounds=1'],
    ]);
  });

  it('waits in silence in the rounds between', () => {
    expect(verbsOf(nobodyIsWaiting({ kind: 'nobody', speak: false, rounds: 7 }))).toEqual([
      ['Gather', { action: '/dj-next', ...oneKey }],
      ['Redirect', {}, '/dj-next?told=nobody&rounds=7'],
    ]);
  });

  it('can open a closed line', () => {
    expect(verbsOf(djFindsLineClosed({ kind: 'closed', speak: true, rounds: 1 }))).toEqual([
      ['Gather', { action: '/dj-open', ...oneKey }, ['Say', {}, 'The line is closed. Press 1 to open it.']],
      ['Redirect', {}, '/dj-next?told=closed&rounds=1'],
    ]);
    expect(verbsOf(djOpenedLine())).toEqual([
      ['Say', {}, 'The line is open.'],
      ['Redirect', {}, '/dj-next?fresh=1'],
    ]);
  });

  it('is connected to whoever waits although nobody can say who', () => {
    expect(
      verbsOf(lineCannotBeSeen({ kind: 'unseen', speak: true, rounds: 1 }, { ...line, show: undefined })),
    ).toEqual([
      [
        'Gather',
        { action: '/dj-next', ...oneKey },
        ['Say', {}, expect.stringMatching(/cannot see the line/)],
      ],
      [
        'Dial',
        { action: '/dj-next?told=unseen&rounds=1', hangupOnStar: 'true', timeout: '5' },
        ['Queue', { url: '/connect-notice' }, 'radio-callin-queue'],
      ],
    ]);
  });
});
