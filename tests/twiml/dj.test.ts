import { djWrapsUp } from '../../src/twiml/dj/before-caller.ts';
import { choresGoOn } from '../../src/twiml/dj/chores-go-on.ts';
import { djOpenedLine } from '../../src/twiml/dj/dj-moved-line.ts';
import { djWelcome } from '../../src/twiml/dj/dj-pin.ts';
import {
  callersAreWaiting,
  djFindsLineClosed,
  djRoundDocument,
  lineCannotBeSeen,
  nobodyIsWaiting,
} from '../../src/twiml/dj/dj-round-documents.ts';
import { ENGLISH, SPANISH } from '../support/voices.ts';
import { verbsOf } from './verbs-of.ts';

const line = {
  queueNames: { main: 'radio-callin-queue', next: 'radio-callin-queue-next' },
  show: '20260306T200000Z',
  airLimitSeconds: undefined,
  breakUntil: undefined,
  dialledAt: 1772827200,
};
const announced = { callSid: 'CA1', queue: 'main', since: 1772827000 } as const;
const caller = { announced, dossier: 'Ana, Leeds, waited four minutes: buses.' };
const dj = { line, caller, proof: undefined };
const trusted = { ...dj, proof: 'pin', last: 'CA0' } as const;
const oneKey = { numDigits: '1', finishOnKey: '', timeout: '5' };
const queue = ['Queue', { url: '/connect-notice?show=20260306T200000Z' }, 'radio-callin-queue'];
const round = { state: 'open', speak: true, rounds: 1, queue: 'main' } as const;
const nobody = { ...round, kind: 'nobody' } as const;
const closed = { ...round, kind: 'closed', state: 'closed' } as const;
const unseen = { ...round, kind: 'unseen' } as const;
const first = { callSid: 'CA1', waitSeconds: 240 };
const three = { kind: 'waiting', state: 'open', waiting: 3, queue: 'main', first, isNews: true } as const;
const dialled = '/dj-next?after=air&prompt=waiting&state=open&who=CA1&dialled=1772827200';

describe('a DJ', () => {
  it('is welcomed and hears what is new', () => {
    expect(verbsOf(djWelcome(ENGLISH, dj))).toEqual([
      [
        'Gather',
        { ...oneKey, action: '/dj-next?after=arrival&keyed=1', timeout: '1' },
        ['Say', {}, expect.stringMatching(/KXYZ.*star/)],
      ],
      ['Redirect', {}, '/dj-next?after=arrival'],
    ]);
  });

  it('hears who waits and who is first, can press a key meanwhile, and is connected, with star for the next', () => {
    expect(verbsOf(callersAreWaiting(ENGLISH, three, dj))).toEqual([
      [
        'Gather',
        {
          ...oneKey,
          action: '/dj-key?state=open&moment=dossier&who=CA1&whosince=1772827000&expected=CA1',
          timeout: '1',
        },
        ['Say', {}, 'Three callers are waiting.'],
        ['Say', {}, caller.dossier],
      ],
      ['Dial', { action: dialled, hangupOnStar: 'true', timeout: '5' }, queue],
    ]);
  });

  it('hears between two callers only who comes next', () => {
    const [gather] = verbsOf(callersAreWaiting(ENGLISH, { ...three, isNews: false }, dj));
    expect(gather?.slice(2)).toEqual([['Say', {}, caller.dossier]]);
  });

  it('is connected at once where the station wants no dossier, and hears of the wait where that is news', () => {
    const silent = { ...dj, caller: { ...caller, dossier: '' } };
    const verbs = verbsOf(callersAreWaiting(ENGLISH, { ...three, isNews: false }, silent));
    expect(verbs.map(([name]) => name)).toEqual(['Dial']);
    const [gather] = verbsOf(callersAreWaiting(ENGLISH, three, silent));
    expect(gather?.[2]).toEqual(['Say', {}, 'Three callers are waiting. The first has waited four minutes.']);
  });

  it('hears with the callers that it is last call', () => {
    const [gather] = verbsOf(callersAreWaiting(ENGLISH, { ...three, state: 'last-call' }, dj));
    expect(gather?.slice(1, 4)).toEqual([
      expect.objectContaining({ action: expect.stringMatching(/^\/dj-key\?state=last-call&/) }),
      ['Say', {}, 'Last call.'],
      ['Say', {}, 'Three callers are waiting.'],
    ]);
  });

  it('dials those who come before the others in their own queue, for as long as a call may last', () => {
    const nextFirst = { ...dj, line: { ...line, airLimitSeconds: 300 } };
    const [, dial] = verbsOf(callersAreWaiting(ENGLISH, { ...three, queue: 'next' }, nextFirst));
    expect(dial?.[1]).toMatchObject({ timeLimit: '300' });
    expect(dial?.[2]).toEqual(['Queue', expect.anything(), 'radio-callin-queue-next']);
  });

  it('has a moment of quiet after a caller, in which every key counts', () => {
    const wrapUp = { state: 'open', seconds: 7, last: 'CA1', proof: undefined } as const;
    expect(verbsOf(djWrapsUp(ENGLISH, wrapUp))).toEqual([
      ['Gather', { ...oneKey, action: '/dj-key?state=open&moment=wrap-up&last=CA1', timeout: '7' }],
      ['Redirect', {}, '/dj-next?prompt=waiting&state=open&last=CA1'],
    ]);
    const [gather] = verbsOf(djWrapsUp(ENGLISH, { ...wrapUp, sentence: 'that-was', words: 'Ana, Leeds.' }));
    expect(gather?.slice(2)).toEqual([
      ['Say', {}, 'That was:'],
      ['Say', {}, 'Ana, Leeds.'],
    ]);
  });

  it('hears that nobody waits, and is never put into a Dial', () => {
    expect(verbsOf(nobodyIsWaiting(ENGLISH, nobody, dj))).toEqual([
      [
        'Gather',
        { action: '/dj-key?state=open&moment=idle', ...oneKey },
        ['Say', {}, expect.stringMatching(/^Nobody is waiting/)],
      ],
      ['Redirect', {}, '/dj-next?prompt=nobody&state=open&rounds=1'],
    ]);
  });

  it('hears how to close the line when nobody is left after the last call', () => {
    const [gather] = verbsOf(nobodyIsWaiting(ENGLISH, { ...nobody, state: 'last-call' }, dj));
    expect(gather?.[2]).toEqual(['Say', {}, 'Last call, and nobody is waiting. Press 0 to close the line.']);
  });

  it('waits in silence in the rounds between', () => {
    expect(verbsOf(nobodyIsWaiting(ENGLISH, { ...nobody, speak: false, rounds: 7 }, dj))).toEqual([
      ['Gather', { action: '/dj-key?state=open&moment=idle', ...oneKey }],
      ['Redirect', {}, '/dj-next?prompt=nobody&state=open&rounds=7'],
    ]);
  });

  it('can open a closed line', () => {
    expect(verbsOf(djFindsLineClosed(ENGLISH, closed, dj))).toEqual([
      [
        'Gather',
        { action: '/dj-key?state=closed&moment=idle', ...oneKey },
        ['Say', {}, 'The line is closed. Press 1 to open it.'],
      ],
      ['Redirect', {}, '/dj-next?prompt=closed&state=closed&rounds=1'],
    ]);
  });

  it.each([
    ['has opened the line', 'moved', 'The line is open.', '/dj-next?after=arrival&fresh=1', '&keyed=1'],
    [
      'finds the line open already',
      'already',
      'The line is open already.',
      '/dj-next?after=arrival&fresh=1',
      '&keyed=1',
    ],
    [
      'helps to close the last show first',
      'wait',
      'The last show is still being closed.',
      '/dj-close-out?closing=20260306T200000Z&onward=open',
      '',
    ],
  ] as const)('%s', (_, result, words, next, keyed) => {
    expect(verbsOf(djOpenedLine(ENGLISH, { result, show: '20260306T200000Z' }, dj))).toEqual([
      ['Gather', { ...oneKey, action: `${next}${keyed}`, timeout: '1' }, ['Say', {}, words]],
      ['Redirect', {}, next],
    ]);
  });

  it('is connected to whoever waits although nobody can say who', () => {
    const unknown = { ...dj, line: { ...line, show: undefined } };
    expect(verbsOf(lineCannotBeSeen(ENGLISH, unseen, unknown))).toEqual([
      [
        'Gather',
        { action: '/dj-key?state=open&moment=idle', ...oneKey },
        ['Say', {}, expect.stringMatching(/cannot see the line/)],
      ],
      [
        'Dial',
        {
          action: '/dj-next?after=air&prompt=unseen&state=open&rounds=1&dialled=1772827200',
          hangupOnStar: 'true',
          timeout: '5',
        },
        ['Queue', { url: '/connect-notice' }, 'radio-callin-queue'],
      ],
    ]);
  });

  it('need not wait for texts that still go out', () => {
    expect(verbsOf(choresGoOn(ENGLISH, { ...dj, key: undefined }))).toEqual([
      [
        'Gather',
        { ...oneKey, action: '/dj-next?after=arrival&fresh=1&chores=done', timeout: '1' },
        ['Say', {}, 'More texts are going out. Press any key to go on.'],
      ],
      ['Redirect', {}, '/dj-chores?fresh=1'],
    ]);
  });

  it('keeps the proof of the PIN in every address, whatever the turn', () => {
    const turns = [nobody, closed, unseen, three, { kind: 'closing' } as const];
    const documents = [
      ...turns.map((turn) => djRoundDocument(SPANISH, turn, trusted)),
      ...(['moved', 'already', 'wait'] as const).map((result) =>
        djOpenedLine(ENGLISH, { result, show: '20260306T200000Z' }, trusted),
      ),
      djWelcome(ENGLISH, trusted),
      djWrapsUp(ENGLISH, { ...trusted, state: 'open', seconds: 5 }),
      choresGoOn(ENGLISH, { ...trusted, key: '5' }),
    ];
    for (const document of documents) {
      const addresses = document.toString().match(/\/dj-[^"<]*/g) ?? [];
      expect(addresses).not.toEqual([]);
      for (const address of addresses) expect(address).toMatch(/[?;]proof=pin\b/);
    }
  });
});
