import type { BlockedCaller, KeptMessage } from '../../src/show/console/act.ts';
import type { Board, Row } from '../../src/show/console/board.ts';
import type { Lists } from './lists.ts';
import type { Freshness } from './poll-delay.ts';

export const views = ['board', 'dj', 'wall'] as const;
export type View = (typeof views)[number];

/** Where the page is narrow, one part of the board at a time. */
export const panes = ['callers', 'card', 'line'] as const;
export type Pane = (typeof panes)[number];

/** One sentence to whoever sits at the page. */
export interface Said {
  readonly sentence: string;
  readonly isProblem: boolean;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** Somebody whose drop goes out in a moment, and the way back. */
export interface Dropping {
  readonly callSid: string;
  readonly name: string;
  readonly undo: () => void;
}

/** What is asked before something is done that cannot be undone. */
export interface Question {
  readonly title: string;
  readonly body: string;
  /** What the button says. */
  readonly confirm: string;
  /** A word that has to be typed; none unless given. */
  readonly typed?: string;
  /** The label of a text that goes along; none unless given. */
  readonly reason?: string;
  readonly confirmed: (reason: string) => void;
}

/** Somebody who has just gone, as they were. */
export interface GoneCaller {
  readonly row: Row;
  readonly at: number;
}

/** All that the page shows. Never changed, only replaced. */
export interface DeskState {
  readonly access: 'unknown' | 'signed-out' | 'signed-in';
  readonly view: View;
  readonly pane: Pane;
  /** With the acts of one's own laid over it. */
  readonly board: Board | undefined;
  readonly lists: Lists;
  readonly gone: ReadonlyMap<string, GoneCaller>;
  readonly freshness: Freshness;
  /** Why the board could not be had; empty while it can. */
  readonly problem: string;
  readonly selected: string | undefined;
  readonly said: Said | undefined;
  readonly question: Question | undefined;
  /** A card that somebody else has saved first, as it is now. */
  readonly clash: Row | undefined;
  readonly dropping: Dropping | undefined;
  /** How far the closing of the line is, from 0 to 1; undefined while it is not being closed from here. */
  readonly closing: number | undefined;
  readonly messages: readonly KeptMessage[] | undefined;
  readonly blocked: readonly BlockedCaller[] | undefined;
  readonly areKeysShown: boolean;
  readonly doKeysAct: boolean;
}

export const atFirst: DeskState = {
  access: 'unknown',
  view: 'board',
  pane: 'callers',
  board: undefined,
  lists: { order: [], waiting: [] },
  gone: new Map(),
  freshness: 'fresh',
  problem: '',
  selected: undefined,
  said: undefined,
  question: undefined,
  clash: undefined,
  dropping: undefined,
  closing: undefined,
  messages: undefined,
  blocked: undefined,
  areKeysShown: false,
  doKeysAct: true,
};

/** Somebody in line, on the air, or just gone. */
export function callerOf(state: DeskState, callSid: string): Row | undefined {
  const { board, gone } = state;
  if (board?.onAir?.callSid === callSid) return board.onAir;
  return board?.rows.find((row) => row.callSid === callSid) ?? gone.get(callSid)?.row;
}
