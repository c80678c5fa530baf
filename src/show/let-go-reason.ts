import type { Outcome } from './departure.ts';
import { type Show, takesCallers } from './show.ts';

/** Why a `<Leave>` of ours has let a caller go: the outcome that the record tells. */
export type LetGoReason = Extract<Outcome, 'closed-out' | 'waited-too-long' | 'message-instead'>;

export interface TimeWaited {
  /** The show in which the caller joined; undefined when it is not known. */
  readonly joined: string | undefined;
  readonly waitSeconds: number;
  readonly maxWaitSeconds: number;
}

/**
 * Infers why a caller was let go. Twilio says only that the call has left, and the address that it asks then was given
 * when the call joined; but each reason has a mark of its own.
 *
 * @param show undefined when it cannot be read
 */
export function letGoReason(
  show: Show | undefined,
  { joined, waitSeconds, maxWaitSeconds }: TimeWaited,
): LetGoReason {
  if (show !== undefined && !takesCallers(show)) return 'closed-out';
  if (waitSeconds >= maxWaitSeconds) return 'waited-too-long';
  // The line may have been opened again since the wait loop found it closed.
  const isAnother = show !== undefined && joined !== undefined && show.show !== joined;
  return isAnother ? 'closed-out' : 'message-instead';
}
