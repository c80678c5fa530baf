import { goodbyeKey, nobodyKey } from '../../src/show/dj/dj-command.ts';
import { keyFor } from '../../src/show/dj/dj-keys.ts';
import { keysAreRead } from '../../src/twiml/dj/before-caller.ts';
import { breakBegins, breakIsOver, breakIsRecalled, breakLasts } from '../../src/twiml/dj/dj-break.ts';
import { type DjMove, djMovedLine } from '../../src/twiml/dj/dj-moved-line.ts';
import { djNews } from '../../src/twiml/dj/dj-news.ts';
import { askForSecondKey, confirmClosing, secondKeyWasAnother } from '../../src/twiml/dj/dj-pin.ts';
import { djIsTold } from '../../src/twiml/dj/tell-dj.ts';
import { sentences } from '../../src/twiml/voice.ts';
import { ENGLISH, SPANISH } from '../support/voices.ts';
import { verbsOf } from './verbs-of.ts';

const trusted = { lineState: 'open', moment: 'idle', proof: 'pin' } as const;
const oneKey = { numDigits: '1', finishOnKey: '' };
const announced = { callSid: 'CA2', queue: 'next', since: 7 } as const;
const atDossier = { ...trusted, lineState: 'open', moment: 'dossier', last: 'CA1', announced } as const;
const here = 'state=open&moment=dossier';
const who = 'who=CA2&whonext=1&whosince=7&last=CA1&proof=pin';
const back = ['Redirect', {}, '/dj-next?prompt=waiting&state=open&last=CA1&proof=pin'];

describe('a DJ who presses a key', () => {
  it('confirms the closing of the line by a second 0', () => {
    expect(verbsOf(confirmClosing(ENGLISH, trusted))).toEqual([
      [
        'Gather',
        { action: '/dj-key?state=open&moment=idle&asked=close&proof=pin', ...oneKey, timeout: '5' },
        ['Say', {}, 'Press 0 again to close the line and say goodbye to everybody who is waiting.'],
      ],
      [
        'Gather',
        { action: '/dj-key?state=open&moment=idle&proof=pin', ...oneKey, timeout: '1' },
        ['Say', {}, 'The line is not closed.'],
      ],
      ['Redirect', {}, '/dj-next?state=open&proof=pin'],
    ]);
  });

  it.each([
    [
      'to-the-end',
      'Press 4 again to take this caller later, after all others, or 2 to thank them and let them go.',
      'The caller stays first.',
    ],
    [
      'block-announced',
      'Press 6 again to block this caller, who does not come in any more.',
      'Nobody is blocked. The caller stays first.',
    ],
    ['last-call', 'Press 9 again for last call.', 'The line stays open.'],
    ['break', 'A break of how many minutes? Press 1 to 9.', 'No break.'],
  ] as const)('confirms %s by a second key, and loses nothing without', (asked, words, not) => {
    const keyed = { action: `/dj-key?${here}&${who}`, ...oneKey, timeout: '1' };
    const otherwise = [['Gather', keyed, ['Say', {}, not]], back];
    expect(verbsOf(askForSecondKey(ENGLISH, asked, atDossier))).toEqual([
      [
        'Gather',
        { action: `/dj-key?${here}&asked=${asked}&${who}`, ...oneKey, timeout: '5' },
        ['Say', {}, words],
      ],
      ...otherwise,
    ]);
    expect(verbsOf(secondKeyWasAnother(ENGLISH, asked, atDossier))).toEqual(otherwise);
  });

  it('is told of keys in fixed sentences that the table does not contradict', () => {
    const keyed = {
      'confirm-close': keyFor('close'),
      'confirm-last-call': keyFor('last-call'),
      'confirm-to-the-end': `${keyFor('to-the-end')}${goodbyeKey}`,
      'confirm-block-last': keyFor('block-last'),
      'confirm-block-announced': keyFor('block-announced'),
      'choose-who-is-next': nobodyKey,
      'last-call-made': keyFor('back-to-open'),
      'keys-of-last-call': keyFor('back-to-open'),
      'last-call-nobody-waits': keyFor('close'),
      'nobody-else-is-waiting': keyFor('next-now'),
      'open-the-line': keyFor('open'),
      'end-your-break': keyFor('end-the-break'),
    } as const;
    for (const [sentence, key] of Object.entries(keyed))
      for (const text of Object.values(sentences[sentence as keyof typeof keyed]))
        expect(text.match(/\d/g)?.join('')).toBe(key);
  });

  it('hears the keys for one that has no meaning, and then what was to come', () => {
    expect(verbsOf(keysAreRead(ENGLISH, atDossier))).toEqual([
      [
        'Gather',
        { action: `/dj-key?${here}&${who}`, ...oneKey, timeout: '1' },
        [
          'Say',
          {},
          expect.stringMatching(/^Press 1 to take the next caller now, 2 to .*, 0 to close the line\.$/),
        ],
      ],
      back,
    ]);
  });

  it('hears what came of it', () => {
    expect(verbsOf(djIsTold(ENGLISH, 'caller-is-gone', atDossier))).toEqual([
      [
        'Gather',
        { action: `/dj-key?${here}&${who}`, ...oneKey, timeout: '1' },
        ['Say', {}, 'That caller is gone.'],
      ],
      back,
    ]);
  });

  it.each<[DjMove['to'], DjMove['result'], string, string]>([
    ['last call', 'moved', 'Last call: nobody new comes in. Press 9 to take it back.', 'state=last-call&'],
    ['last call', 'already', 'It is last call already.', 'state=last-call&'],
    ['last call', 'refused', 'The line has been closed.', ''],
    ['last call', undefined, 'That did not work. Please try again.', 'state=open&'],
    ['back to open', 'moved', 'The line is open again.', 'state=open&'],
    ['back to open', 'already', 'The line is open already.', 'state=open&'],
    ['back to open', 'refused', 'The line has been closed.', ''],
  ])(
    'for "%s" hears what came of it, and keys count as the line stands then: %s',
    (to, result, words, told) => {
      const action = `/dj-key?${told}moment=idle&fresh=1&proof=pin`;
      expect(verbsOf(djMovedLine(ENGLISH, { to, result }, trusted))).toEqual([
        ['Gather', { action, ...oneKey, timeout: '1' }, ['Say', {}, words]],
        ['Redirect', {}, '/dj-next?fresh=1&proof=pin'],
      ]);
    },
  );
});

describe('a DJ who has a break', () => {
  const dj = { ...trusted, state: 'open', until: 1000, last: 'CA1' } as const;
  const action = '/dj-key?state=open&moment=break&break=1000&last=CA1&proof=pin';
  const on = ['Redirect', {}, '/dj-break?state=open&break=1000&last=CA1&proof=pin'];

  it('hears how long it is, and how to end it', () => {
    expect(verbsOf(breakBegins(ENGLISH, dj, 3))).toEqual([
      [
        'Gather',
        { ...oneKey, action, timeout: '1' },
        ['Say', {}, 'Your break: three minutes.'],
        ['Say', {}, 'Press 1 to end it.'],
      ],
      on,
    ]);
    expect(breakBegins(SPANISH, dj, 1).toString()).toContain('Su descanso: un minuto.');
  });

  it.each([
    [240, '60'],
    [31, '31'],
    [1, '1'],
  ])('hears nothing with %d seconds to go', (rest, timeout) => {
    expect(verbsOf(breakLasts(dj, rest))).toEqual([['Gather', { ...oneKey, action, timeout }], on]);
  });

  it('hears of the break again at another key, and of its end', () => {
    const [gather, next] = verbsOf(breakIsRecalled(ENGLISH, dj));
    expect(gather?.slice(2)).toEqual([
      ['Say', {}, 'You are on a break.'],
      ['Say', {}, 'Press 1 to end it.'],
    ]);
    expect(next).toEqual(on);
    const idle = '/dj-key?state=open&moment=idle&last=CA1&proof=pin';
    expect(verbsOf(breakIsOver(ENGLISH, dj))).toEqual([
      ['Gather', { ...oneKey, action: idle, timeout: '1' }, ['Say', {}, 'Your break is over.']],
      ['Redirect', {}, '/dj-next?last=CA1&proof=pin'],
    ]);
  });
});

describe('a DJ who arrives', () => {
  const dj = { key: undefined, proof: undefined } as const;
  const news = { ...dj, state: 'open', newMessages: 0, hasChores: false } as const;

  it.each([
    [1, 'You have one new message. Press 8 to hear it.'],
    [3, 'You have three new messages. Press 8 to hear them.'],
  ])('hears of %i new messages', (newMessages, words) => {
    expect(verbsOf(djNews(ENGLISH, { ...news, newMessages }))).toEqual([
      ['Gather', { action: '/dj-key?state=open&moment=idle', ...oneKey, timeout: '1' }, ['Say', {}, words]],
      ['Redirect', {}, '/dj-next?fresh=1'],
    ]);
  });

  it('comes to the callers at once where nothing is new', () => {
    expect(verbsOf(djNews(ENGLISH, news))).toEqual([['Redirect', {}, '/dj-next?fresh=1']]);
  });

  it('hears nothing on a closed line where nothing is new: the line itself says more', () => {
    expect(verbsOf(djNews(ENGLISH, { ...news, state: 'closed' }))).toEqual([
      ['Redirect', {}, '/dj-next?fresh=1'],
    ]);
    expect(verbsOf(djNews(ENGLISH, { ...news, state: 'closing', newMessages: 2 }))).toHaveLength(1);
  });

  it('can take back the last call', () => {
    const [gather] = verbsOf(djNews(ENGLISH, { ...news, state: 'last-call' }));
    expect(gather?.[2]).toEqual(['Say', {}, 'Press 9 to take back the last call.']);
  });

  it('hears nothing while there are chores: no key can skip them', () => {
    expect(verbsOf(djNews(ENGLISH, { ...news, hasChores: true, newMessages: 2, proof: 'pin' }))).toEqual([
      ['Redirect', {}, '/dj-chores?fresh=1&proof=pin'],
    ]);
  });

  it('is obeyed after the news, and after the chores, who has pressed a key on the way', () => {
    const pressed = { ...news, key: '5', proof: 'pin' } as const;
    expect(verbsOf(djNews(ENGLISH, { ...pressed, newMessages: 1 }))).toEqual([
      ['Gather', expect.anything(), expect.anything()],
      ['Redirect', {}, '/dj-key?moment=idle&key=5&fresh=1&proof=pin'],
    ]);
    expect(verbsOf(djNews(ENGLISH, { ...pressed, hasChores: true }))).toEqual([
      ['Redirect', {}, '/dj-chores?fresh=1&key=5&proof=pin'],
    ]);
  });

  it('hears it in the language of the station', () => {
    const document = djNews(SPANISH, { ...news, newMessages: 2 }).toString();
    expect(document).toContain('Tiene dos mensajes nuevos. Presione 8 para escucharlos.');
  });
});
