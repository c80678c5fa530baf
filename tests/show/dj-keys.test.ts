import { djWish, keyFor, parseToldState, pinPurposeOf } from '../../src/show/dj-keys.ts';
import { parsePinProof, parsePinPurpose } from '../../src/show/pin-proof.ts';
import type { LineState } from '../../src/show/show.ts';

const states: LineState[] = ['open', 'last-call', 'closing', 'closed'];

describe('a key of the DJ', () => {
  it.each<[LineState, Map<string, string>]>([
    ['open', new Map(Object.entries({ 8: 'messages', 9: 'last call', 0: 'close' }))],
    ['last-call', new Map(Object.entries({ 8: 'messages', 9: 'back to open', 0: 'close' }))],
    ['closing', new Map()],
    ['closed', new Map(Object.entries({ 1: 'open', 8: 'messages' }))],
  ])('means, on a line that is %s, what the words say and nothing else', (told, meanings) => {
    for (const key of ['', ...'0123456789*#', '88', 'size', '__proto__'])
      expect([key, djWish({ told, asked: '', key })]).toEqual([key, meanings.get(key)]);
  });

  it('closes the line only when it is the second 0', () => {
    for (const key of ['', ...'123456789*#'])
      expect(djWish({ told: 'open', asked: 'close', key })).toBe('do not close');
    expect(djWish({ told: 'open', asked: 'close', key: '0' })).toBe('close, confirmed');
  });

  it('needs the PIN for messages and for closing only', () => {
    expect(pinPurposeOf('messages')).toBe('messages');
    expect(pinPurposeOf('close')).toBe('close-out');
    expect(pinPurposeOf('close, confirmed')).toBe('close-out');
    for (const wish of ['open', 'last call', 'back to open', 'do not close'] as const)
      expect(pinPurposeOf(wish)).toBeUndefined();
  });

  it('is named in words as it is read', () => {
    for (const told of states)
      for (const wish of ['open', 'messages', 'last call', 'back to open', 'close'] as const) {
        const key = keyFor(told, wish);
        if (key !== '') expect(djWish({ told, asked: '', key })).toBe(wish);
      }
    expect(keyFor('closed', 'last call')).toBe('');
  });
});

describe('what an address of ours remembers', () => {
  it.each(states)('is the state %s that the DJ was told of', (state) => {
    expect(parseToldState(state)).toBe(state);
  });

  it.each(['', 'OPEN', 'toString', '__proto__', 'constructor'])('counts "%s" as open', (text) => {
    expect(parseToldState(text)).toBe('open');
  });

  it('is the proof of a PIN, which is one word only', () => {
    expect(parsePinProof('pin')).toBe('pin');
    for (const text of ['', 'PIN', ' pin', 'pin1', '1', 'true', 'undefined'])
      expect(parsePinProof(text)).toBeUndefined();
  });

  it('is what the PIN is keyed for, to be let in unless said', () => {
    expect(['line', 'messages', 'close-out', '', 'Messages'].map(parsePinPurpose)).toEqual([
      ...['line', 'messages', 'close-out', 'line', 'line'],
    ]);
  });
});
