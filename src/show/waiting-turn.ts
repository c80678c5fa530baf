import { type Announced, announcement } from './announcement.ts';
import { isBeingReleased } from './close-out/lease.ts';
import { takesCallers } from './show.ts';
import type { WaitingFacts, WaitingLimits } from './waiting-facts.ts';

/** One more round in line. */
export interface WaitingRound extends Announced {
  readonly kind: 'round';
  /** How long a caller is still kept for a DJ who was cut off: no round lasts longer. Undefined for everybody else. */
  readonly keptSeconds: number | undefined;
}

export type WaitingTurn =
  | WaitingRound
  | { readonly kind: 'show-is-over' | 'waited-too-long' }
  /** A returned caller's turn has come: into the queue of those who come first. */
  | { readonly kind: 'comes-first' }
  /** No DJ has come back to a caller who was kept for one. */
  | { readonly kind: 'nobody-came' };

/** Decides what a waiting caller hears next. */
export function waitingTurn(facts: WaitingFacts, limits: WaitingLimits): WaitingTurn {
  const { show, now, where, dj } = facts;
  const isOver = show !== undefined && !takesCallers(show);
  const isReleased = isBeingReleased(show, new Date(now * 1000));
  // Whoever is at work takes one caller after the other out of line; all of them leaving at once is for when nobody is.
  if (isOver && !isReleased) return { kind: 'show-is-over' };
  if (hasWaitedTooLong(facts, limits)) return { kind: 'waited-too-long' };
  if (isOver) return { kind: 'round', says: silence, told: facts.told, keptSeconds: undefined };
  if (facts.comesFirst) return { kind: 'comes-first' };
  const isKept = where.keptUntil !== undefined && dj.kind === 'absent';
  const keptSeconds = isKept ? (where.keptUntil ?? now) - now : undefined;
  if (keptSeconds !== undefined && keptSeconds <= 0) return { kind: 'nobody-came' };
  return { kind: 'round', ...announcement(facts, limits), keptSeconds };
}

/** Whoever comes first may have been on the air already: their time in line was well spent. */
function hasWaitedTooLong(
  { where, hereSeconds, waitSeconds }: WaitingFacts,
  { maxWaitMinutes }: WaitingLimits,
): boolean {
  return (where.place === 'next' ? hereSeconds : waitSeconds) >= maxWaitMinutes * 60;
}

const silence: Announced['says'] = {
  breakSeconds: undefined,
  djIsAbsent: false,
  lastCall: false,
  djAwaySeconds: undefined,
  place: undefined,
  waitedSeconds: undefined,
  estimate: undefined,
  laterBecause: undefined,
  topic: false,
  keys: undefined,
};
