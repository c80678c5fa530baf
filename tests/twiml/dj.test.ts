import { callersAreWaiting } from '../../src/twiml/callers-are-waiting.ts';
import { choresGoOn } from '../../src/twiml/chores-go-on.ts';
import { djFindsLineClosed } from '../../src/twiml/dj-finds-line-closed.ts';
import { djOpenedLine } from '../../src/twiml/dj-opened-line.ts';
import { djWelcome } from '../../src/twiml/dj-welcome.ts';
import { djsTurn } from '../../src/twiml/djs-turn.ts';
import { lineCannotBeSeen } from '../../src/twiml/line-cannot-be-seen.ts';
import { nobodyIsWaiting } from '../../src/twiml/nobody-is-waiting.ts';
import { verbsOf } from './verbs-of.ts';

const line = { queueName: 'radio-callin-queue', show: '20260306T200000Z' };
const dj = { line, proof: undefined };
const trusted = { line, proof: 'pin' } as const;
const oneKey = { numDigits: '1', finishOnKey: '', timeout: '5' };
const queue = ['Queue', { url: '/connect-notice?show=20260306T200000Z' }, 'radio-callin-queue'];
const nobody = { kind: 'nobody', state: 'open', speak: true, rounds: 1 } as const;
const closed = { kind: 'closed', state: 'closed', speak: true, rounds: 1 } as const;
const unseen = { kind: 'unseen', state: 'open', speak: true, rounds: 1 } as const;
const three = { kind: 'waiting', state: 'open', waiting: 3, firstWaitSeconds: null } as const;

describe('a DJ', () => {
  it('is welcomed and hears what is new', () => {
    expect(verbsOf(djWelcome('KXYZ', dj))).toEqual([
      ['Say', {}, expect.stringMatching(/KXYZ.*star/)],
      ['Redirect', {}, '/dj-arrival'],
    ]);
  });

  it('hears who waits, can press a key meanwhile, and is connected to the first, with star for the next', () => {
    expect(verbsOf(callersAreWaiting(three, dj))).toEqual([
      [
        'Gather',
        { ...oneKey, action: '/dj-key?state=open', timeout: '1' },
        ['Say', {}, 'Three callers are waiting.'],
      ],
      ['Dial', { action: '/dj-next', hangupOnStar: 'true', timeout: '5' }, queue],
    ]);
  });

  it('hears with the callers that it is last call', () => {
    const [gather] = verbsOf(callersAreWaiting({ ...three, state: 'last-call' }, dj));
    expect(gather).toEqual([
      'Gather',
      expect.objectContaining({ action: '/dj-key?state=last-call' }),
      ['Say', {}, 'Last call. Three callers are waiting.'],
    ]);
  });

  it('hears that nobody waits, and is never put into a Dial', () => {
    expect(verbsOf(nobodyIsWaiting(nobody, dj))).toEqual([
      [
        'Gather',
        { action: '/dj-key?state=open', ...oneKey },
        ['Say', {}, expect.stringMatching(/^Nobody is waiting/)],
      ],
      ['Redirect', {}, '/dj-next?told=nobody&state=open&rounds=1'],
    ]);
  });

  it('hears how to close the line when nobody is left after the last call', () => {
    const [gather] = verbsOf(nobodyIsWaiting({ ...nobody, state: 'last-call' }, dj));
    expect(gather).toEqual([
      'Gather',
      expect.anything(),
      ['Say', {}, 'Last call, and nobody is waiting. Press 0 to close the line.'],
    ]);
  });

  it('waits in silence in the rounds between', () => {
    expect(verbsOf(nobodyIsWaiting({ ...nobody, speak: false, rounds: 7 }, dj))).toEqual([
      ['Gather', { action: '/dj-key?state=open', ...oneKey }],
      ['Redirect', {}, '/dj-next?told=nobody&state=open&rounds=7'],
    ]);
  });

  it('can open a closed line', () => {
    expect(verbsOf(djFindsLineClosed(closed, dj))).toEqual([
      [
        'Gather',
        { action: '/dj-key?state=closed', ...oneKey },
        ['Say', {}, 'The line is closed. Press 1 to open it.'],
      ],
      ['Redirect', {}, '/dj-next?told=closed&state=closed&rounds=1'],
    ]);
  });

  it.each([
    ['has opened the line', 'moved', 'The line is open.', '/dj-arrival?fresh=1'],
    ['finds the line open already', 'already', 'The line is open already.', '/dj-arrival?fresh=1'],
    [
      'helps to close the last show first',
      'wait',
      'The last show is still being closed.',
      '/dj-close-out?show=20260306T200000Z&then=open',
    ],
  ] as const)('%s', (_, result, words, next) => {
    expect(verbsOf(djOpenedLine({ result, show: '20260306T200000Z' }, dj))).toEqual([
      ['Say', {}, words],
      ['Redirect', {}, next],
    ]);
  });

  it('is connected to whoever waits although nobody can say who', () => {
    const unknown = { ...dj, line: { ...line, show: undefined } };
    expect(verbsOf(lineCannotBeSeen(unseen, unknown))).toEqual([
      [
        'Gather',
        { action: '/dj-key?state=open', ...oneKey },
        ['Say', {}, expect.stringMatching(/cannot see the line/)],
      ],
      [
        'Dial',
        { action: '/dj-next?told=unseen&state=open&rounds=1', hangupOnStar: 'true', timeout: '5' },
        ['Queue', { url: '/connect-notice' }, 'radio-callin-queue'],
      ],
    ]);
  });

  it('need not wait for texts that still go out', () => {
    expect(verbsOf(choresGoOn(dj))).toEqual([
      [
        'Gather',
        { ...oneKey, action: '/dj-arrival?fresh=1&chores=done', timeout: '1' },
        ['Say', {}, 'More texts are going out. Press any key to go on.'],
      ],
      ['Redirect', {}, '/dj-chores?fresh=1'],
    ]);
  });

  it('keeps the proof of the PIN in every address, whatever the turn', () => {
    const documents = [
      ...[nobody, closed, unseen, three, { kind: 'closing' } as const].map((turn) => djsTurn(turn, trusted)),
      ...(['moved', 'already', 'wait'] as const).map((result) =>
        djOpenedLine({ result, show: '20260306T200000Z' }, trusted),
      ),
      djWelcome('KXYZ', trusted),
      choresGoOn(trusted),
    ];
    for (const document of documents) {
      const addresses = document.toString().match(/\/dj-[^"<]*/g) ?? [];
      expect(addresses).not.toEqual([]);
      for (const address of addresses) expect(address).toMatch(/[?;]proof=pin\b/);
    }
  });
});
