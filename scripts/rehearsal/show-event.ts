import type { EmulatorEvent } from '../../emulator/events.ts';
import type { ActName, ConflictCode, OrderMove, Problem } from '../../src/show/console/act.ts';
import type { Role } from '../../src/show/console/role.ts';

/** Somebody in the scenario has said something into the telephone; who listens, if anybody, is not known here. */
export interface Said {
  readonly type: 'said';
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly callSid: string;
  readonly words: string;
}

/** Who is where, as a page of the console was told. */
export interface SeenOnBoard {
  /** Nobody, where nobody is on the air. */
  readonly onAir: string | undefined;
  /** The CallSids of those who wait, whoever is dialled next first. */
  readonly inLine: readonly string[];
  /** How many more wait than the board has rows. */
  readonly more: number;
  readonly state: string;
}

/** A page of the console has asked for something, and was answered. Times are milliseconds since 1970. */
export interface AtConsole {
  readonly type: 'console';
  readonly at: number;
  readonly askedAt: number;
  readonly role: Role;
  readonly asked: ActName | 'sign-in' | 'board';
  readonly status: number;
  /** Why not. */
  readonly code?: ConflictCode | Problem['code'];
  /** Whom it is about. */
  readonly callSid?: string;
  /** With `order`. */
  readonly to?: OrderMove;
  /** With `close`: how far it is, from 0 to 1. */
  readonly progress?: number;
  /** With `board`: what the page shows from then on. */
  readonly seen?: SeenOnBoard;
}

/** What can be watched of a rehearsal: what the emulated network tells, what people say, and what they do at the console. */
export type ShowEvent = EmulatorEvent | Said | AtConsole;
