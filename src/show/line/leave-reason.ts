import type { Outcome } from '../call/departure.ts';
import { type Show, takesCallers } from '../show.ts';

/** Why a `<Leave>` of ours has let a caller go, out of the line for good. */
export type GoodbyeReason =
  | Extract<Outcome, 'closed-out' | 'waited-too-long' | 'message-instead'>
  /** A DJ was cut off, and nobody has come back. */
  | 'dj-not-back';

/** Why a `<Leave>` of ours takes a call out of the queue that it waits in. */
export type LeaveReason =
  | GoodbyeReason
  /** The turn of a caller who keeps an earlier place has come: into the queue of those who come first. */
  | 'place-is-due';

export interface CallThatWasLetGo {
  /** The show in which the caller joined; undefined when it is not known. */
  readonly joined: string | undefined;
  /** As the rounds of waiting count it. */
  readonly waitSeconds: number;
  readonly maxWaitSeconds: number;
  /** Until when the caller was kept for a DJ who was cut off; undefined for everybody else. */
  readonly until: number | undefined;
  /** Both in seconds since 1970. */
  readonly now: number;
}

/**
 * Infers why a caller was let go. Twilio says only that the call has left, and the address that it asks then was given
 * when the call joined; but each reason has a mark of its own.
 *
 * @param show undefined when it cannot be read
 */
export function goodbyeReason(show: Show | undefined, call: CallThatWasLetGo): GoodbyeReason {
  const { joined, waitSeconds, maxWaitSeconds, until, now } = call;
  if (show !== undefined && !takesCallers(show)) return 'closed-out';
  const djIsThere = show?.djAwaySince === null;
  if (until !== undefined && now >= until && !djIsThere) return 'dj-not-back';
  if (waitSeconds >= maxWaitSeconds) return 'waited-too-long';
  // The line may have been opened again since the wait loop found it closed.
  const isAnother = show !== undefined && joined !== undefined && show.show !== joined;
  return isAnother ? 'closed-out' : 'message-instead';
}

/** What the record tells of it: who was kept for a DJ has been on the air. */
export function outcomeOf(reason: GoodbyeReason): Outcome {
  return reason === 'dj-not-back' ? 'aired' : reason;
}
