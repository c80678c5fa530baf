import type { Outcome } from '../call/departure.ts';
import type { Role } from './role.ts';

/** Why somebody stands where they stand. */
export type WhyHere =
  /** In the order in which they joined. */
  | 'arrived'
  /** Somebody has put them into the running order. */
  | 'ordered'
  /** Is the next to be dialled: taken from the running order a moment ago. */
  | 'chosen'
  | 'guest'
  | 'came-back'
  | 'fault'
  | 'put-back'
  | 'resumed'
  | 'to-the-end'
  | 'once-a-show';

/**
 * What became of the question whether somebody is still there. `silent` is told where it is certain that they have heard it:
 * `not-asked` also of those of whom nobody can say.
 */
export type Presence = 'not-asked' | 'answered' | 'silent';

/** One caller, as the console shows them. Times are milliseconds since 1970. */
export interface Row {
  readonly callSid: string;
  readonly turn: number;
  /** Of the card; empty while nobody has written it. */
  readonly revision: string;
  /** In line, from 1; 0 on the air. */
  readonly place: number;
  /** When they joined the line, however often they were moved since. */
  readonly joinedAt: number;
  readonly name: string;
  readonly town: string;
  readonly point: string;
  readonly note: string;
  readonly isScreened: boolean;
  readonly isGuest: boolean;
  readonly isLocked: boolean;
  /** Such as `+1•••0123`; empty where the number is withheld, or not known yet. */
  readonly maskedNumber: string;
  readonly isWithheld: boolean;
  /** Calls before this one; null where it is not known, as for a withheld number. */
  readonly callsBefore: number | null;
  /** The last time on the air; null for never, or not known. */
  readonly lastAiredAt: number | null;
  readonly presence: Presence;
  readonly why: WhyHere;
}

/** Who is on the air. */
export interface OnAir extends Row {
  readonly airedAt: number;
  /** When the call ends by itself; null for never. */
  readonly endsAt: number | null;
}

/** Somebody who is not in line any more. */
export interface LeftCaller {
  readonly callSid: string;
  readonly name: string;
  readonly maskedNumber: string;
  readonly at: number;
  readonly outcome: Outcome;
}

export type DjState =
  | { readonly is: 'there' }
  | { readonly is: 'away'; readonly since: number | null }
  | { readonly is: 'break'; readonly until: number | null };

/** How the line stands. */
export interface LineFigures {
  readonly state: 'open' | 'last-call' | 'closing' | 'closed' | 'none';
  readonly openedAt: number | null;
  readonly dj: DjState;
  readonly waiting: number;
  /** How long whoever calls now will wait, in minutes; null where nobody can say. */
  readonly estimateMinutes: readonly [least: number, most: number] | null;
  /** Null where it cannot be seen; in this show. */
  readonly aired: number | null;
  readonly calls: number | null;
  readonly texts: number | null;
  readonly newMessages: number | null;
  readonly topic: string;
  readonly nextShow: string;
  /** What the DJ will hear between two callers; empty for nothing. */
  readonly wordForDj: string;
  readonly isFull: boolean;
}

/** All that the console shows, as one role sees it. */
export interface Board {
  /** Changes whenever anything else of the board does, but for `at`. */
  readonly tag: string;
  /** When the board was seen, by the clock of the functions, in milliseconds since 1970. */
  readonly at: number;
  readonly role: Role;
  readonly stationName: string;
  readonly line: LineFigures;
  readonly onAir: OnAir | null;
  /** Whoever is dialled next comes first. At most a hundred. */
  readonly rows: readonly Row[];
  /** The CallSids of the running order, first to last. */
  readonly order: readonly string[];
  /** How many more wait than there are rows. */
  readonly more: number;
  /** The last five, youngest first. */
  readonly left: readonly LeftCaller[];
}

/** What is asked of the board: `tag` is that of the last answer. */
export interface BoardQuestion {
  readonly tag: string;
}

/** Nothing has changed. */
export interface SameBoard {
  readonly same: true;
  readonly at: number;
}
