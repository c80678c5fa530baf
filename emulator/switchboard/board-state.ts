import type { BoardAlert, BoardCall, BoardEvent, BoardQueue, BoardText } from './board-event.ts';

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

/** Two calls whose people hear each other; `withCallSid` is the one that dialled the queue. */
export interface BoardBridge {
  readonly callSid: string;
  readonly withCallSid: string;
  readonly since: number;
}
