import type { BoardEvent } from './board-event.ts';

/** All that the page of the switchboard shows, at one instant. Times are in milliseconds since 1970. */
export interface BoardState {
  readonly at: number;
  readonly title: string;
  /** What can be dialled. */
  readonly numbers: readonly BoardNumber[];
  /** The telephones that a page begins with. */
  readonly phones: readonly BoardPhone[];
  /** The calls under way, and those that ended last; oldest first. */
  readonly calls: readonly BoardCall[];
  readonly bridges: readonly BoardBridge[];
  readonly queues: readonly BoardQueue[];
  readonly texts: readonly BoardText[];
  readonly alerts: readonly BoardAlert[];
  /** What happened so far on the calls that came from telephones here. */
  readonly histories: readonly BoardEvent[];
}

/** A number of the account, and what people call it. */
export interface BoardNumber {
  readonly phoneNumber: string;
  readonly label: string;
}

export interface BoardPhone {
  readonly number: string;
  readonly label: string;
  /** The number that it dials unless told otherwise. */
  readonly dials: string;
}

export interface BoardCall {
  readonly callSid: string;
  readonly from: string;
  readonly to: string;
  readonly status: string;
  readonly startedAt: number;
  readonly answeredAt?: number | undefined;
  readonly endedAt?: number | undefined;
}

/** Two calls whose people hear each other; `withCallSid` is the one that dialled the queue. */
export interface BoardBridge {
  readonly callSid: string;
  readonly withCallSid: string;
  readonly since: number;
}

export interface BoardQueue {
  readonly name: string;
  readonly maxSize: number;
  readonly size: number;
  /** Those in front; there may be more. */
  readonly front: readonly { readonly callSid: string; readonly from: string; readonly since: number }[];
}

export interface BoardText {
  readonly at: number;
  readonly to: string;
  readonly from: string;
  readonly body: string;
  /** Why it was refused. */
  readonly errorCode?: number | undefined;
}

/** Something for the developer: an alert of Twilio's, or a fault, which has no code. */
export interface BoardAlert {
  readonly at: number;
  readonly level: 'error' | 'warning' | 'fault';
  readonly message: string;
  readonly code?: number | undefined;
  readonly callSid?: string | undefined;
  readonly url?: string | undefined;
}
