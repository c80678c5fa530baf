import type { CallFact } from '../call/call-fact.ts';
import { joinedSince, lastMove, lastPickUp, nextTurn } from '../call/turn-of-call.ts';
import type { NotedPickUp } from '../show.ts';

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
  const move = lastMove(facts);
  if (move !== undefined && pickUp !== undefined && move.turn > pickUp.turn) return { kind: 'is already' };
  return {
    kind: 'can be',
    // Whoever talked with the DJ has had a first turn, though nobody may have written it down.
    turn: Math.max(2, nextTurn(facts)),
    since: joinedSince(facts),
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
