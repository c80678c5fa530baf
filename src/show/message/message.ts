import type { PhoneNumber } from '../phone-number.ts';

/** A message that a caller has left for the DJ. The sound itself is a Recording at Twilio. */
export interface Message {
  readonly kind: 'message';
  readonly recordingSid: string;
  readonly callSid: string;
  /** Null when the caller's number is withheld. */
  readonly from: PhoneNumber | null;
  /** The show in which it was left; null when none was known. */
  readonly show: string | null;
  /** How long the caller had waited in line before; null for somebody who never was in it. */
  readonly waitSeconds: number | null;
  readonly durationSeconds: number;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  /** When a DJ has heard it to the end, or chosen to keep it; null while it is new. */
  readonly heardAt: string | null;
}

/**
 * Stands where a message was, or would have been: a late callback must not bring back what was thrown away.
 */
export interface ThrownAway {
  readonly kind: 'thrown-away';
  readonly recordingSid: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What is stored of a recording. */
export type StoredMessage = Message | ThrownAway;
