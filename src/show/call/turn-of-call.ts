import { deliveredWithinMilliseconds, epochSeconds } from '../moment.ts';
import type { CallFact, Left, PickedUp, Recognised, Requeued } from './call-fact.ts';

/**
 * The turn on the air that a call is in, or waits for: 1 unless it was put back, or its DJ was cut off. Facts may come in any
 * order.
 */
export function currentTurn(facts: readonly CallFact[]): number {
  return Math.max(1, ...facts.map((fact) => ('turn' in fact ? fact.turn : 1)));
}

/**
 * The turn of a caller whom a DJ takes just now: the current one, unless that has been over for a while, because it could not
 * be written down that the caller was put back.
 */
export function turnTaken(facts: readonly CallFact[], now: Date): number {
  const turn = currentTurn(facts);
  const left = leftIn(facts, turn);
  const isOver = left !== undefined && now.getTime() - Date.parse(left.at) > deliveredWithinMilliseconds;
  return isOver ? turn + 1 : turn;
}

/** The turn that a caller gets who is put back now. */
export function nextTurn(facts: readonly CallFact[]): number {
  return currentTurn(facts) + 1;
}

/** When the caller joined the line, ISO 8601, as far as a fact tells it: however often they were moved since. */
export function joinedAt(facts: readonly CallFact[]): string | null {
  const known = facts.flatMap((fact) =>
    'joinedAt' in fact && fact.joinedAt !== null ? [fact.joinedAt] : [],
  );
  return known.sort()[0] ?? null;
}

/** The same in seconds since 1970, as the addresses of a call in line carry it. */
export function joinedAtSeconds(facts: readonly CallFact[]): number | undefined {
  const joined = joinedAt(facts);
  return joined === null ? undefined : epochSeconds(joined);
}

/** How a DJ has taken the caller in one turn; undefined when none has, or no fact tells it. */
export function pickUpIn(facts: readonly CallFact[], turn: number): PickedUp | undefined {
  return facts.find((fact) => fact.kind === 'picked-up' && fact.turn === turn) as PickedUp | undefined;
}

/** How one turn of the caller has ended; undefined when it has not, or no fact tells it. */
export function leftIn(facts: readonly CallFact[], turn: number): Left | undefined {
  return facts.find((fact) => fact.kind === 'left' && fact.turn === turn) as Left | undefined;
}

/**
 * Whether a call that is in no queue any more went by itself, or with a DJ: then a fact of its present turn says so. Of one that
 * we have moved on there is none.
 */
export function hasLeftLine(facts: readonly CallFact[]): boolean {
  const turn = currentTurn(facts);
  return pickUpIn(facts, turn) !== undefined || leftIn(facts, turn) !== undefined;
}

/** Whether the caller still waits for the current turn: no DJ has taken them in it, and they have not left. */
export function isWaiting(facts: readonly CallFact[]): boolean {
  return !hasLeftLine(facts) && !facts.some(({ kind }) => kind === 'ended');
}

/** Who has called, as the station knew them then; undefined for somebody who calls for the first time. */
export function recognisedIn(facts: readonly CallFact[]): Recognised | undefined {
  return facts.find((fact): fact is Recognised => fact.kind === 'recognised');
}

/** Whether the caller has just asked for a message instead: a Leave that never came must not make one of a later Leave. */
export function wishesMessage(facts: readonly CallFact[], now: Date): boolean {
  return facts.some(
    ({ kind, at }) =>
      kind === 'wished-message' && now.getTime() - Date.parse(at) <= deliveredWithinMilliseconds,
  );
}

/** Whether the caller was given no other place in line, and was not taken before. */
export function comesInTurn(facts: readonly CallFact[]): boolean {
  return !facts.some(({ kind }) => kind === 'requeued' || kind === 'picked-up' || kind === 'left');
}

/**
 * Whether a caller who was on the air in this show lets the others go first: once after each caller whom a DJ has taken, so that
 * whoever has come meanwhile is before them, and those who all were on the air do not go round for ever. A DJ who has chosen them
 * means it.
 *
 * @param lastPickUpAt when a DJ has taken somebody last, ISO 8601; undefined for not yet
 */
export function letsOthersGoFirst(facts: readonly CallFact[], lastPickUpAt = ''): boolean {
  if (recognisedIn(facts)?.waitsBehind !== true || currentTurn(facts) > 1) return false;
  return !facts.some(({ kind, at, ...more }) => {
    const isDecided =
      kind === 'requeued' && 'why' in more && ['once-a-show', 'chosen'].includes(`${more.why}`);
    return isDecided && at > lastPickUpAt;
  });
}

/** Whether a DJ has taken the caller, and has them still as far as is written down. */
export function isOnAir(facts: readonly CallFact[]): boolean {
  const turn = currentTurn(facts);
  return pickUpIn(facts, turn) !== undefined && leftIn(facts, turn) === undefined;
}

/** The notice before the air is over by then: whoever was taken longer ago has talked. */
const noticeMilliseconds = 20_000;

/**
 * Whether a call has been on the air in its present turn, and is with nobody any more, that has come to our door again by the
 * fallback: what should have followed the talk could not be said, and perhaps not be written down either.
 */
export function hasTalked(facts: readonly CallFact[], now: Date): boolean {
  const turn = currentTurn(facts);
  const taken = pickUpIn(facts, turn);
  if (taken === undefined) return false;
  const left = leftIn(facts, turn);
  if (left !== undefined) return left.outcome === 'aired';
  return now.getTime() - Date.parse(taken.at) > noticeMilliseconds;
}

/** The last place that the caller was given out of the order of the line; undefined for one who never was. */
export function lastRequeue(facts: readonly CallFact[]): Requeued | undefined {
  return latest(facts.filter((fact) => fact.kind === 'requeued'));
}

/** The last time a DJ has taken the caller; undefined for one whom nobody has taken. */
export function lastPickUp(facts: readonly CallFact[]): PickedUp | undefined {
  return latest(facts.filter((fact) => fact.kind === 'picked-up'));
}

function latest<Fact extends CallFact>(facts: readonly Fact[]): Fact | undefined {
  return facts.reduce<Fact | undefined>(
    (last, fact) => (last && last.at >= fact.at ? last : fact),
    undefined,
  );
}
