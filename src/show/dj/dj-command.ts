import {
  type DjCommand,
  djKeys,
  keyFor,
  keysAt,
  type OneKeyCommand,
  type SecondKeyCommand,
  secondKeyOf,
  type ToldDj,
} from './dj-keys.ts';

/** Everything that a key can mean. */
export type KeyMeaning =
  | { readonly kind: 'do'; readonly command: OneKeyCommand }
  | { readonly kind: 'ask' | 'confirmed' | 'not confirmed'; readonly command: SecondKeyCommand }
  /** The key is not known: the DJ hears which are. */
  | { readonly kind: 'menu' };

export interface KeyPress extends ToldDj {
  /** What the DJ was asked to confirm; undefined when nothing. */
  readonly asked: SecondKeyCommand | undefined;
  readonly key: string;
}

/**
 * What a key asks for.
 *
 * @returns undefined when there was none, or when nothing can be asked for
 */
export function meaningOfKey({ told, moment, asked, key }: KeyPress): KeyMeaning | undefined {
  if (asked !== undefined)
    return { kind: isSecondKey(key, asked) ? 'confirmed' : 'not confirmed', command: asked };
  if (key === '' || told === 'closing') return undefined;
  const command = keysAt({ told, moment }).find((row) => row.key === key)?.command;
  if (command === undefined) return { kind: 'menu' };
  return needsSecondKey(command) ? { kind: 'ask', command } : { kind: 'do', command };
}

function needsSecondKey(command: DjCommand): command is SecondKeyCommand {
  return secondKeyOf(command) !== undefined;
}

function isSecondKey(key: string, asked: SecondKeyCommand): boolean {
  return secondKeyOf(asked) === 'minutes' ? breakMinutes(key) !== undefined : key === keyFor(asked);
}

/** How long a break the DJ has asked for by a key: one to nine minutes. */
export function breakMinutes(key: string): number | undefined {
  return /^[1-9]$/.test(key) ? Number(key) : undefined;
}

/** What is asked for by a second key; for a break, that is its minutes. */
export const secondKeyCommands: readonly SecondKeyCommand[] = djKeys
  .map(({ command }) => command)
  .filter(needsSecondKey);
