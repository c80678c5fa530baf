import type { CallFact, Ended, Left, PickedUp } from './call-fact.ts';
import { currentTurn, pickUpIn } from './turn-of-call.ts';

/** One turn on the air of a call, or the wait for one. */
export interface TurnOnAir {
  /** Undefined when no DJ has taken the caller, or no fact tells it. */
  readonly pickedUp: PickedUp | undefined;
  /** Undefined when the turn is not over, or no fact tells it. */
  readonly left: Left | undefined;
  readonly isOnAir: boolean;
  /** From the pick-up to the parting, the notice with it; null where that is not known, or was never on the air. */
  readonly talkSeconds: number | null;
}

/** Nobody is on the air before the notice has been said, and that takes about this long. */
export const noticeSeconds = 6;

const bridged: readonly string[] = ['bridged', 'redirected-from-bridged'];

/**
 * The turns of a call, one after the other.
 *
 * @param facts of one call, oldest first: of two that are alike the second can only be a late copy
 */
export function turnsOnAir(facts: readonly CallFact[]): TurnOnAir[] {
  const last = currentTurn(facts);
  return Array.from({ length: last }, (_, index) => {
    const turn = index + 1;
    const pickedUp = pickUpIn(facts, turn);
    const left = facts.find((fact): fact is Left => fact.kind === 'left' && turnOf(fact, last) === turn);
    const known = left ?? facts.find((fact) => fact.kind === 'requeued' && fact.turn > turn);
    const cameAgain = pickedUp && left && cameAgainAt(pickedUp, left);
    const end = cameAgain ?? known?.at;
    const isOnAir = cameAgain !== undefined || isOfAir(pickedUp, left, end ?? endIn(facts, pickedUp)?.at);
    return { pickedUp, left, isOnAir, talkSeconds: isOnAir ? secondsBetween(pickedUp?.at, end) : null };
  });
}

/** The receipt of a close-out knows nothing of turns, and nothing comes after it. */
function turnOf({ outcome, turn }: Left, last: number): number {
  return outcome === 'closed-out' ? last : turn;
}

/**
 * When a caller came to our door again after a talk, as though for the first time: what should have followed the talk has failed, and with it
 * the fact of its end. What became of them after that is no parting from the DJ.
 *
 * @returns undefined for whoever did not, as nearly nobody does
 */
function cameAgainAt(pickedUp: PickedUp, { outcome, queueResult, joinedAt, at }: Left): string | undefined {
  if (outcome === 'aired') return undefined;
  const again = queueResult === 'line-closed' ? at : joinedAt;
  return again !== null && wasOnAir(pickedUp, again) ? again : undefined;
}

function isOfAir(pickedUp: PickedUp | undefined, left: Left | undefined, end: string | undefined): boolean {
  if (left !== undefined)
    return left.outcome === 'aired' && (pickedUp !== undefined || bridged.includes(left.queueResult));
  return pickedUp !== undefined && (end === undefined || wasOnAir(pickedUp, end));
}

/** Every way out of the line but a hang-up is told by Twilio, and then written down as `left`. */
function wasOnAir(pickedUp: PickedUp, end: string): boolean {
  return (secondsBetween(pickedUp.at, end) ?? 0) > noticeSeconds;
}

function endIn(facts: readonly CallFact[], pickedUp: PickedUp | undefined): Ended | undefined {
  return facts.find((fact): fact is Ended => fact.kind === 'ended' && !isPlannedBefore(fact, pickedUp));
}

/** The receipt of a close-out tells that a call was gone as of its plan: a DJ may have taken it since. */
export function isPlannedBefore(ended: Ended, pickedUp: PickedUp | undefined): boolean {
  return ended.durationSeconds === null && pickedUp !== undefined && ended.at < pickedUp.at;
}

function secondsBetween(start: string | undefined, end: string | undefined): number | null {
  if (start === undefined || end === undefined) return null;
  return Math.max(0, Math.round((Date.parse(end) - Date.parse(start)) / 1000));
}
