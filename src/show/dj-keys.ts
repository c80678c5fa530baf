import type { PinPurpose } from './pin-proof.ts';
import type { LineState } from './show.ts';

/** What a DJ can ask for by one key. */
export type KeyedWish = 'open' | 'messages' | 'last call' | 'back to open' | 'close';

/** Closing is asked for twice. */
export type DjWish = KeyedWish | 'close, confirmed' | 'do not close';

/** Every key, by the state of the line that the DJ was told of. While it is closing, nothing can be asked for. */
const keys: Readonly<Record<LineState, ReadonlyMap<string, KeyedWish>>> = {
  open: new Map([
    ['8', 'messages'],
    ['9', 'last call'],
    ['0', 'close'],
  ]),
  'last-call': new Map([
    ['8', 'messages'],
    ['9', 'back to open'],
    ['0', 'close'],
  ]),
  closing: new Map(),
  closed: new Map([
    ['1', 'open'],
    ['8', 'messages'],
  ]),
};

/** One key, and what the DJ had been told before pressing it. */
export interface KeyPress {
  /** The state may have changed since: of two DJs who press 9 at once, the second must not take back the last call. */
  readonly told: LineState;
  /** What the DJ was asked to confirm; empty when nothing. */
  readonly asked: string;
  readonly key: string;
}

/**
 * What a key asks for.
 *
 * @returns undefined when it asks for nothing
 */
export function djWish({ told, asked, key }: KeyPress): DjWish | undefined {
  if (asked === 'close') return key === keyFor('open', 'close') ? 'close, confirmed' : 'do not close';
  return keys[told].get(key);
}

/** The key to press for a wish; for the words that name it. Empty where there is none. */
export function keyFor(told: LineState, wish: KeyedWish): string {
  return [...keys[told]].find(([, meant]) => meant === wish)?.[0] ?? '';
}

/** Caller ID can be forged: for these, even a listed number must have keyed the PIN. */
export function pinPurposeOf(wish: DjWish): Exclude<PinPurpose, 'line'> | undefined {
  switch (wish) {
    case 'messages':
      return 'messages';
    case 'close':
    case 'close, confirmed':
      return 'close-out';
    default:
      return undefined;
  }
}

/** Reads the state that the DJ was told of from an address of ours. One that cannot be read counts as open. */
export function parseToldState(text: string): LineState {
  return Object.hasOwn(keys, text) ? (text as LineState) : 'open';
}
