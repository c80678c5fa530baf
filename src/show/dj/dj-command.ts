import type { CallFact } from '../call/call-fact.ts';
import { joinedAtSeconds, lastPickUp, lastRequeue, nextTurn } from '../call/turn-of-call.ts';
import type { NotedPickUp } from '../show.ts';
import {
  type DjAtPrompt,
  type DjCommand,
  djKeys,
  type GuardedCommand,
  keyFor,
  keysAt,
  type OneKeyCommand,
  type SecondKeyCommand,
  secondKeyOf,
} from './dj-keys.ts';

/** Everything that a key can mean. */
export type KeyMeaning =
  | { readonly kind: 'do'; readonly command: OneKeyCommand }
  | { readonly kind: 'ask'; readonly command: SecondKeyCommand }
  | { readonly kind: 'confirmed'; readonly command: SecondKeyCommand; readonly key: string }
  | { readonly kind: 'not confirmed'; readonly command: GuardedCommand }
  /** The key is not known: the DJ hears which are. */
  | { readonly kind: 'menu' };

export interface KeyPress extends DjAtPrompt {
  /** What the DJ was asked to confirm; undefined when nothing. */
  readonly asked: SecondKeyCommand | undefined;
  readonly key: string;
}

/**
 * What a key asks for.
 *
 * @returns undefined when there was none, or when nothing can be asked for
 */
export function meaningOfKey({ lineState, moment, asked, key }: KeyPress): KeyMeaning | undefined {
  if (asked !== undefined && isSecondKey(key, asked)) return { kind: 'confirmed', command: asked, key };
  // Who has heard who waits need not choose: any other key means what it always does.
  if (asked !== undefined && asked !== 'who-waits') return { kind: 'not confirmed', command: asked };
  if (key === '' || lineState === 'closing') return undefined;
  const command = keysAt({ lineState, moment }).find((row) => row.key === key)?.command;
  if (command === undefined) return { kind: 'menu' };
  return needsSecondKey(command) ? { kind: 'ask', command } : { kind: 'do', command };
}

function needsSecondKey(command: DjCommand): command is SecondKeyCommand {
  return secondKeyOf(command) !== undefined;
}

function isSecondKey(key: string, asked: SecondKeyCommand): boolean {
  switch (secondKeyOf(asked)) {
    case 'minutes':
      return breakMinutes(key) !== undefined;
    case 'the same or 2':
      return key === keyFor(asked) || key === goodbyeKey;
    case 'one of three or #':
      return key === nobodyKey || key === placeKey || whichOfThree(key) !== undefined;
    default:
      return key === keyFor(asked);
  }
}

/** After the key that takes the announced caller later: they are thanked, and let go. */
export const goodbyeKey = '2';

/** After the key that tells who waits: nobody is chosen. */
export const nobodyKey = '0';

/** After the key that tells who waits: a place in line is named by its number, such as that of caller nine. */
export const placeKey = '#';

/** Which of the first in line a DJ has chosen: 1 to 3. */
export function whichOfThree(key: string): number | undefined {
  return /^[1-3]$/.test(key) ? Number(key) : undefined;
}

/** How long a break the DJ has asked for by a key: one to nine minutes. */
export function breakMinutes(key: string): number | undefined {
  return /^[1-9]$/.test(key) ? Number(key) : undefined;
}

/** What is asked for by a second key; for a break, that is its minutes. */
export const secondKeyCommands: readonly SecondKeyCommand[] = djKeys
  .map(({ command }) => command)
  .filter(needsSecondKey);

/** Whether a DJ can have a caller once more, who had been on the air. */
export type PutBack =
  | {
      readonly kind: 'can be';
      /** The turn on the air that follows. */
      readonly turn: number;
      /** When the caller joined first, in seconds since 1970; undefined when it is not known. */
      readonly since: number | undefined;
    }
  /** They are in line again already. */
  | { readonly kind: 'is already' }
  /** Another DJ has them, or they are gone. */
  | { readonly kind: 'is gone' };

/**
 * Decides whether a DJ's last caller is put back: nobody is taken out of the line, or from another DJ, by a key that was
 * pressed late, or twice.
 *
 * @param facts of the caller
 */
export function putBack(facts: readonly CallFact[], djCallSid: string): PutBack {
  const pickUp = lastPickUp(facts);
  if (facts.some(({ kind }) => kind === 'ended')) return { kind: 'is gone' };
  if (pickUp !== undefined && pickUp.djCallSid !== null && pickUp.djCallSid !== djCallSid)
    return { kind: 'is gone' };
  const requeued = lastRequeue(facts);
  if (requeued !== undefined && pickUp !== undefined && requeued.turn > pickUp.turn)
    return { kind: 'is already' };
  return {
    kind: 'can be',
    // Whoever talked with the DJ has had a first turn, though nobody may have written it down.
    turn: Math.max(2, nextTurn(facts)),
    since: joinedAtSeconds(facts),
  };
}

/**
 * Whom a DJ has taken last.
 *
 * @param from the earliest time that counts, in seconds since 1970
 */
export function lastOfDj(pickUps: readonly NotedPickUp[], djCallSid: string, from = 0): string | undefined {
  const own = pickUps.filter((pickUp) => pickUp.djCallSid === djCallSid);
  return own.filter(({ at }) => Date.parse(at) >= from * 1000).at(-1)?.callSid;
}
