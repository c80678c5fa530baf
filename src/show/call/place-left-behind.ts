import { epochSeconds } from '../moment.ts';
import type { CallFact, Left } from './call-fact.ts';
import type { LoggedCall } from './older-call.ts';
import { currentTurn, isWaiting, joinedAtSeconds, leftIn, pickUpIn } from './turn-of-call.ts';

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
