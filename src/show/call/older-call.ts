import { epochSeconds } from '../moment.ts';
import type { CallFact, Left } from './call-fact.ts';
import { currentTurn, isWaiting, joinedAtSeconds, leftIn, pickUpIn } from './turn-of-call.ts';

/** A call from one number to another, as Twilio's own log tells of it. */
export interface LoggedCall {
  readonly callSid: string;
  /** False while it is still under way. */
  readonly isOver: boolean;
  /** Undefined where Twilio does not tell it. */
  readonly startedAt: Date | undefined;
  /** Undefined while it is under way. */
  readonly endedAt: Date | undefined;
}

/**
 * Nobody calls as often in a few hours: a machine does, or two telephones behind one number take the place from each other.
 * From here on every call is a new one.
 */
export const mostRecentCalls = 20;

/** Longer ago than this nobody has been dropped. */
const recentMilliseconds = 3 * 3600 * 1000;

/** From when on calls are looked at: in this show, and not too long ago, for a line may stay open for weeks. */
export function recentSince(openedAt: string, now: Date): Date {
  return new Date(Math.max(Date.parse(openedAt), now.getTime() - recentMilliseconds));
}

/** As long as Twilio's log does not have a call yet, only what is older than this is surely older than it. */
const surelyOlderMilliseconds = 15_000;

/**
 * The newest of those calls of one number that are older than this one. Of two calls exactly one is the older, however close
 * they are: otherwise each could take the place of the other.
 *
 * @param calls those of this number in this show, this call among them or not
 * @returns undefined when there is none, when none is surely older, or when there are too many
 */
export function newestOlderCall(
  calls: readonly LoggedCall[],
  { callSid, now }: { readonly callSid: string; readonly now: Date },
): LoggedCall | undefined {
  if (calls.length >= mostRecentCalls) return undefined;
  const own = calls.find((call) => call.callSid === callSid);
  const isOlder = (call: LoggedCall) =>
    own?.startedAt === undefined
      ? startOf(call) < now.getTime() - surelyOlderMilliseconds
      : comparedByAge(call, own) < 0;
  return calls
    .filter((call) => call.callSid !== callSid && call.startedAt !== undefined && isOlder(call))
    .sort(comparedByAge)
    .at(-1);
}

/** Whether this very call has gone on for so long that it must have been in line before. */
export function hasBeenHereBefore(own: LoggedCall | undefined, now: Date): boolean {
  return own?.startedAt !== undefined && startOf(own) < now.getTime() - surelyOlderMilliseconds;
}

/** By the start, which Twilio tells to the second, and then by the SID. */
function comparedByAge(one: LoggedCall, other: LoggedCall): number {
  return startOf(one) - startOf(other) || (one.callSid < other.callSid ? -1 : 1);
}

function startOf({ startedAt }: LoggedCall): number {
  return startedAt?.getTime() ?? Number.POSITIVE_INFINITY;
}

/** The place of an older call from the same number. */
export interface PlaceLeftBehind {
  /** When that call joined, in seconds since 1970. */
  readonly since: number;
  /** Whether that call is still in line, as far as is known, so that it would have to give the place up. */
  readonly isHeld: boolean;
}

export interface ComingBack {
  readonly now: Date;
  /** Who calls again later than this after the end of a call has lost the place. */
  readonly comebackSeconds: number;
}

/**
 * The place in line that an older call leaves to a newer one of the same number. It must have given up in line, a short time
 * ago, or be in line still. Who was on the air, was refused or closed out, or has left for a message has no place.
 *
 * @param facts all that is written down of the older call
 * @returns undefined when there is no such place, or when it is not clear
 */
export function placeLeftBehind(
  older: LoggedCall,
  facts: readonly CallFact[],
  { now, comebackSeconds }: ComingBack,
): PlaceLeftBehind | undefined {
  const since = sinceOf(older, facts);
  if (since === undefined) return undefined;
  const endedAt = endOf(older, facts);
  if (endedAt === undefined) return isWaiting(facts) ? { since, isHeld: true } : undefined;
  const isRecent = now.getTime() - endedAt <= comebackSeconds * 1000;
  return isRecent && hasGivenUp(facts) ? { since, isHeld: false } : undefined;
}

/** Twilio's log may still have a call as under way of which we know better. */
function endOf(older: LoggedCall, facts: readonly CallFact[]): number | undefined {
  if (older.endedAt !== undefined) return older.endedAt.getTime();
  const gone = facts.find(({ kind }) => kind === 'ended') ?? lastLeft(facts);
  if (gone !== undefined) return Date.parse(gone.at);
  return older.isOver ? Number.NEGATIVE_INFINITY : undefined;
}

/** Of a call without any fact nothing is known, and who hung up in the welcome was in line as good as any. */
function hasGivenUp(facts: readonly CallFact[]): boolean {
  const wasTaken = pickUpIn(facts, currentTurn(facts)) !== undefined;
  const left = lastLeft(facts);
  return facts.length > 0 && !wasTaken && (left === undefined || left.outcome === 'gave-up');
}

function lastLeft(facts: readonly CallFact[]): Left | undefined {
  return leftIn(facts, currentTurn(facts));
}

function sinceOf({ startedAt }: LoggedCall, facts: readonly CallFact[]): number | undefined {
  const joined = joinedAtSeconds(facts);
  if (joined !== undefined) return joined;
  const left = lastLeft(facts);
  if (left !== undefined && left.waitSeconds !== null)
    return epochSeconds(left.at) - Math.floor(left.waitSeconds);
  return startedAt && epochSeconds(startedAt);
}
