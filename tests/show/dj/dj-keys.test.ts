import {
  breakMinutes,
  type KeyMeaning,
  meaningOfKey,
  whichOfThree,
} from '../../../src/show/dj/dj-command.ts';
import { type DjMoment, djKeys, djMoments, keyFor, keysAt, pinFor } from '../../../src/show/dj/dj-keys.ts';
import type { LineState } from '../../../src/show/show.ts';
import { spokenKey, spokenKeys } from '../../../src/show/words/spoken-keys.ts';

const states: LineState[] = ['open', 'last-call', 'closing', 'closed'];
const everyKey = [...'0123456789*#', '88', 'size', '__proto__'];

const quiet = {
  1: 'next-now',
  2: 'put-back',
  3: 'dossier-again',
  5: 'who-waits?',
  6: 'block-last?',
  8: 'messages',
  '#': 'word',
};
const open = { ...quiet, 7: 'break?', 9: 'last-call?', 0: 'close?' };
const lastCall = { ...quiet, 7: 'break?', 9: 'back-to-open', 0: 'close?' };

/** The meaning in a word; a question mark for one that needs a second key. */
function inAWord(meaning: KeyMeaning | undefined): string | undefined {
  if (meaning === undefined || meaning.kind === 'menu') return meaning?.kind;
  const { kind, command } = meaning;
  return kind === 'do' ? command : `${command}${kind === 'ask' ? '?' : `, ${kind}`}`;
}

describe('a key of the DJ', () => {
  it.each<[LineState, DjMoment, Record<string, string>]>([
    ['open', 'wrap-up', open],
    ['open', 'dossier', { ...open, 4: 'to-the-end?', 6: 'block-announced?' }],
    ['open', 'idle', open],
    ['last-call', 'wrap-up', lastCall],
    ['last-call', 'dossier', { ...lastCall, 4: 'to-the-end?', 6: 'block-announced?' }],
    ['last-call', 'idle', lastCall],
    ['open', 'break', { 1: 'end-the-break' }],
    ['last-call', 'break', { 1: 'end-the-break' }],
    ['closed', 'idle', { 1: 'open', 8: 'messages', '#': 'word' }],
  ])(
    'means, on a line that is %s, at the moment %s, one thing; any other reads the keys',
    (lineState, moment, meanings) => {
      for (const key of everyKey) {
        const meaning = meaningOfKey({ lineState, moment, asked: undefined, key });
        expect([key, inAWord(meaning)]).toEqual([key, new Map(Object.entries(meanings)).get(key) ?? 'menu']);
      }
    },
  );

  it('means nothing while the line is closing, and nothing where none was pressed', () => {
    for (const moment of djMoments) {
      for (const key of everyKey)
        expect(meaningOfKey({ lineState: 'closing', moment, asked: undefined, key })).toBeUndefined();
      for (const lineState of states)
        expect(meaningOfKey({ lineState, moment, asked: undefined, key: '' })).toBeUndefined();
    }
  });

  it.each([
    ['to-the-end', '42'],
    ['block-last', '6'],
    ['block-announced', '6'],
    ['last-call', '9'],
    ['close', '0'],
    ['break', '123456789'],
  ] as const)('does what is dangerous (%s) only as the second one, and no other: %s', (asked, right) => {
    for (const key of ['', ...everyKey]) {
      const kind = key !== '' && right.includes(key) ? 'confirmed' : 'not confirmed';
      expect(meaningOfKey({ lineState: 'open', moment: 'idle', asked, key })).toMatchObject({
        kind,
        command: asked,
      });
    }
  });

  it('chooses by 1 to 3, or a place by pound, after who waits was heard, goes back by 0, and means with any other what it always does', () => {
    const after = (key: string) =>
      meaningOfKey({ lineState: 'open', moment: 'wrap-up', asked: 'who-waits', key });
    for (const key of ['0', '1', '2', '3', '#'])
      expect(after(key)).toEqual({ kind: 'confirmed', command: 'who-waits', key });
    for (const key of ['4', '6', '8', '*', ''])
      expect(after(key)).toEqual(
        meaningOfKey({ lineState: 'open', moment: 'wrap-up', asked: undefined, key }),
      );
    expect(['1', '3', '0', '4', '', '11'].map(whichOfThree)).toEqual([1, 3, ...Array(4).fill(undefined)]);
  });

  it('gives a break of one to nine minutes', () => {
    expect(['1', '9', '0', '', '12', '*'].map(breakMinutes)).toEqual([1, 9, ...Array(4).fill(undefined)]);
  });

  it('needs the PIN for messages and for closing only', () => {
    const needed = djKeys.map(({ command }) => [command, pinFor(command)]).filter(([, pin]) => pin);
    expect(needed).toEqual([
      ['messages', 'messages'],
      ['close', 'close-out'],
    ]);
  });

  it('has one meaning only at any moment', () => {
    for (const lineState of states)
      for (const moment of djMoments) {
        const keys = keysAt({ lineState, moment }).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }
  });

  it('is told in both languages, in the words of the table', () => {
    expect(spokenKeys('en-US', { lineState: 'closed', moment: 'idle' })).toBe(
      'Press 1 to open the line, 8 to hear the messages, pound to speak to callers.',
    );
    expect(spokenKeys('es-MX', { lineState: 'closed', moment: 'idle' })).toBe(
      'Presione 1 para abrir la línea, 8 para escuchar los mensajes, gato para hablar a quienes llaman.',
    );
    expect(spokenKeys('en-US', { lineState: 'closing', moment: 'idle' })).toBe('');
    for (const { key, called } of keysAt({ lineState: 'open', moment: 'dossier' }))
      expect(spokenKeys('en-US', { lineState: 'open', moment: 'dossier' })).toContain(
        `${spokenKey('en-US', key)} to ${called.en}`,
      );
    expect(keyFor('close')).toBe('0');
  });
});
