import type { Row } from './board.ts';
import type { Role } from './role.ts';

/** Where in the running order somebody is to stand: a place from 0, or by what is asked for. */
export type OrderMove = 'next' | 'last' | 'up' | 'down' | 'out' | number;

/** What a card says of a caller, as people have typed it. */
export interface CardText {
  readonly name: string;
  readonly town: string;
  readonly point: string;
  readonly note: string;
}

/** Whom an act is about, and the state in which they were seen: an act on another one is refused. */
export interface Seen {
  readonly callSid: string;
  /** The caller's next time on the air, from 1. */
  readonly turn: number;
  /** The revision of the card; empty for one that nobody has written yet. */
  readonly revision: string;
}

/** What somebody at the console asks for. */
export type Act =
  | (Seen & { readonly act: 'save-card'; readonly card: CardText; readonly isScreened: boolean })
  | (Seen & { readonly act: 'order'; readonly to: OrderMove })
  | (Seen & { readonly act: 'guest' | 'lock'; readonly on: boolean })
  | (Seen & { readonly act: 'block'; readonly reason: string })
  | (Seen & {
      readonly act: 'take-this' | 'put-back' | 'to-the-end' | 'message-instead' | 'drop' | 'show-number';
    })
  | { readonly act: 'break'; readonly minutes: number }
  | { readonly act: 'word-for-dj'; readonly words: string }
  | { readonly act: 'announce'; readonly topic: string; readonly nextShow: string }
  | { readonly act: 'unblock'; readonly callerKey: string }
  | { readonly act: 'keep-message' | 'delete-message'; readonly recordingSid: string }
  | {
      readonly act: 'take-next';
      /** The CallSid of whoever was seen on the air, empty for nobody: anybody else is not cut off. Undefined where that was not seen. */
      readonly onAir?: string;
    }
  | {
      readonly act:
        | 'last-call'
        | 'back-to-open'
        | 'end-break'
        | 'open'
        | 'close'
        | 'list-blocked'
        | 'list-messages';
    };

export type ActName = Act['act'];

/** The act of a name. */
export type ActOf<Name extends ActName> = Extract<Act, { act: Name }>;

/** The act was done. */
export interface Done {
  readonly done: ActName;
  /** When, in milliseconds since 1970: a board that is younger knows of it. */
  readonly at: number;
  /** Of the card that was saved. */
  readonly revision?: string;
  /** What `show-number` has asked for. */
  readonly number?: string;
  /** How far a close-out is, from 0 to 1; below 1 it is to be asked again. */
  readonly progress?: number;
  readonly blocked?: readonly BlockedCaller[];
  readonly messages?: readonly KeptMessage[];
}

/** Why an act came too late: somebody else has done something meanwhile. */
export type ConflictCode =
  /** On the air already. */
  | 'taken'
  /** Hung up, or was let go. */
  | 'gone'
  /** Stands elsewhere now. */
  | 'moved'
  /** The card has been changed by somebody else. */
  | 'changed'
  | 'locked'
  /** The running order holds no more. */
  | 'full'
  /** The line is not in a state for it. */
  | 'line';

/** Problem JSON of an act that lost a race: https://www.rfc-editor.org/rfc/rfc9457 */
export interface Conflict {
  readonly status: 409;
  readonly code: ConflictCode;
  readonly title: string;
  /** Who did what was faster; null for the caller, or where it is not known. */
  readonly by: Role | null;
  /** When, in milliseconds since 1970; null where it is not known. */
  readonly at: number | null;
  /** How it is now; null where the caller is not in line. */
  readonly now: Row | null;
}

/** Problem JSON of everything else that is refused. */
export interface Problem {
  readonly status: number;
  readonly code:
    | 'signed-out'
    | 'not-your-role'
    | 'not-understood'
    | 'foreign-page'
    | 'wrong-key'
    | 'no-keys'
    | 'busy'
    | 'unavailable';
  readonly title: string;
}

/** A number that is not let in any more, and the way back. */
export interface BlockedCaller {
  readonly callerKey: string;
  readonly maskedNumber: string;
  readonly name: string;
  readonly reason: string;
  readonly by: Role | 'command';
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A message that a caller has left. */
export interface KeptMessage {
  readonly recordingSid: string;
  readonly maskedNumber: string;
  readonly name: string;
  readonly seconds: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isNew: boolean;
  /** Where its mp3 is to be had for the next five minutes. */
  readonly address: string;
}
