import type { Outcome } from './departure.ts';
import type { PhoneNumber } from './phone-number.ts';

interface Fact {
  readonly callSid: string;
  /** Null when the caller's number is withheld or is not a telephone. */
  readonly from: PhoneNumber | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A DJ has taken the caller from the line. */
export interface PickedUp extends Fact {
  readonly kind: 'picked-up';
  readonly show: string | null;
  readonly djCallSid: string | null;
  readonly waitSeconds: number | null;
}

/** The call's time in line, or on the air, is over; or it was turned away. */
export interface Left extends Fact {
  readonly kind: 'left';
  readonly show: string | null;
  readonly outcome: Outcome;
  /** Twilio's own word; `line-closed` for a caller who was turned away and never was in the queue. */
  readonly queueResult: string;
  readonly waitSeconds: number | null;
}

/** The call itself is over: the last that Twilio has to say of it. */
export interface Ended extends Fact {
  readonly kind: 'ended';
  readonly callStatus: string;
  readonly durationSeconds: number | null;
}

/** One thing that happened to a call. It is written once and never changed. */
export type CallFact = PickedUp | Left | Ended;
