import type { LineState } from '../show.ts';
import { type DjMoment, djMoments, type KeyedWish, keyFor, keysAt, type ToldDj } from './dj-keys.ts';
import type { PinPurpose } from './pin-proof.ts';

/** What is asked for by a second key; for a break, that is its minutes. */
const confirmed = ['to-the-end', 'break', 'last-call', 'close'] as const;

export type Confirmed = (typeof confirmed)[number];

const secondKeys = {
  'to the end': 'to-the-end',
  break: 'break',
  'last call': 'last-call',
  close: 'close',
} as const satisfies Partial<Record<KeyedWish, Confirmed>>;

/** What one key is enough for. */
export type OneKeyWish = Exclude<KeyedWish, keyof typeof secondKeys>;

/** Everything that a key can mean. */
export type DjWish =
  | { readonly kind: 'do'; readonly wish: OneKeyWish }
  | { readonly kind: 'ask' | 'confirmed' | 'not confirmed'; readonly asked: Confirmed }
  /** The key is not known: the DJ hears which are. */
  | { readonly kind: 'menu' };

export interface KeyPress extends ToldDj {
  /** What the DJ was asked to confirm; undefined when nothing. */
  readonly asked: Confirmed | undefined;
  readonly key: string;
}

/**
 * What a key asks for.
 *
 * @returns undefined when there was none, or when nothing can be asked for
 */
export function djWish({ told, moment, asked, key }: KeyPress): DjWish | undefined {
  if (asked !== undefined) return { kind: confirms(asked, key) ? 'confirmed' : 'not confirmed', asked };
  if (key === '' || told === 'closing') return undefined;
  const wish = keysAt({ told, moment }).find((row) => row.key === key)?.wish;
  if (wish === undefined) return { kind: 'menu' };
  return needsSecondKey(wish) ? { kind: 'ask', asked: secondKeys[wish] } : { kind: 'do', wish };
}

function needsSecondKey(wish: KeyedWish): wish is keyof typeof secondKeys {
  return Object.hasOwn(secondKeys, wish);
}

/** How long a break the DJ has asked for by a key: one to nine minutes. */
export function breakMinutes(key: string): number | undefined {
  return /^[1-9]$/.test(key) ? Number(key) : undefined;
}

/** Caller ID can be forged: for these, even a listed number must have keyed the PIN. */
export function pinPurposeOf(wish: DjWish): Exclude<PinPurpose, 'line'> | undefined {
  if (wish.kind === 'do') return wish.wish === 'messages' ? 'messages' : undefined;
  const isClosing = (wish.kind === 'ask' || wish.kind === 'confirmed') && wish.asked === 'close';
  return isClosing ? 'close-out' : undefined;
}

function confirms(asked: Confirmed, key: string): boolean {
  switch (asked) {
    case 'break':
      return breakMinutes(key) !== undefined;
    case 'to-the-end':
      return key === keyFor('to the end');
    case 'last-call':
      return key === keyFor('last call');
    case 'close':
      return key === keyFor('close');
  }
}

/** Reads the state that the DJ was told of from an address of ours. One that cannot be read counts as open. */
export function parseToldState(text: string): LineState {
  const states: readonly LineState[] = ['open', 'last-call', 'closing', 'closed'];
  return states.find((state) => state === text) ?? 'open';
}

/** Reads the moment from an address of ours. One that cannot be read counts as idle. */
export function parseDjMoment(text: string): DjMoment {
  return djMoments.find((moment) => moment === text) ?? 'idle';
}

/** Reads what was to be confirmed from an address of ours. */
export function parseConfirmed(text: string): Confirmed | undefined {
  return confirmed.find((asked) => asked === text);
}
