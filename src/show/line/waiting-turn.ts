import { isBeingReleased } from '../close-out/lease.ts';
import { takesCallers } from '../show.ts';
import { type Announced, announcement, silence } from './announcement.ts';
import { waitTowardLimit } from './in-line.ts';
import type { LeaveReason } from './leave-reason.ts';
import { isNewcomer, keptForDjUntil, type WaitingFacts, type WaitingLimits } from './waiting-facts.ts';

/** One more round in line. */
export interface WaitingRound extends Announced {
  readonly kind: 'round';
  /** How long a caller is still kept for a DJ who was cut off: no round lasts longer. Undefined for everybody else. */
  readonly keptSeconds: number | undefined;
}

export type WaitingTurn =
  | WaitingRound
  /** The call leaves the queue, by a `<Leave>` of ours. A caller who is to leave a message has asked for that by a key. */
  | { readonly kind: Exclude<LeaveReason, 'message-instead'> }
  /** Those who wait in both queues are as many as may wait already. */
  | { readonly kind: 'line-is-full' };

/** Decides what a waiting caller hears next. */
export function waitingTurn(facts: WaitingFacts, limits: WaitingLimits): WaitingTurn {
  const { show, now } = facts;
  const isOver = show !== undefined && !takesCallers(show);
  const isReleased = isBeingReleased(show, new Date(now * 1000));
  // Whoever is at work takes one caller after the other out of line; all of them leaving at once is for when nobody is.
  if (isOver && !isReleased) return { kind: 'closed-out' };
  if (hasWaitedTooLong(facts, limits)) return { kind: 'waited-too-long' };
  if (isOver) return { kind: 'round', says: silence, told: facts.told, keptSeconds: undefined };
  if (isOneTooMany(facts, limits)) return { kind: 'line-is-full' };
  if (facts.comesFirst) return { kind: 'place-is-due' };
  const keptUntil = keptForDjUntil(facts);
  const keptSeconds = keptUntil === undefined ? undefined : keptUntil - now;
  if (keptSeconds !== undefined && keptSeconds <= 0) return { kind: 'dj-not-back' };
  return { kind: 'round', ...announcement(facts, limits), keptSeconds };
}

/** Twilio lets in as many as their own queue holds, and knows nothing of those who come before them. */
function isOneTooMany(facts: WaitingFacts, { maxQueueSize }: WaitingLimits): boolean {
  const { comeBefore = 0, place = 0 } = facts;
  return isNewcomer(facts) && comeBefore > 0 && place > maxQueueSize;
}

function hasWaitedTooLong(facts: WaitingFacts, { maxWaitMinutes }: WaitingLimits): boolean {
  return waitTowardLimit({ ...facts, place: facts.where.place }) >= maxWaitMinutes * 60;
}
