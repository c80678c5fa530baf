import type { Board, Row } from '../../src/show/console/board.ts';
import { clock } from './clock.ts';
import { atFirst, callerOf, type DeskState, type GoneCaller, type Question } from './desk-state.ts';
import { Drafts } from './drafts.ts';
import { keepSameRows, laidOver, type PendingAct, stillPending } from './laid-over.ts';
import { type Lists, listsToShow } from './lists.ts';
import { freshnessOf } from './poll-delay.ts';

/** For how long somebody who has gone stays where they stood, greyed. */
const lingerMs = 10_000;
/** For how long a sentence stands: later it would be taken for news. */
const saidForMs = 60_000;

type Hold = 'menu' | 'pointer' | 'drag';

/** What the page knows, and who is told when it changes. What is asked of the line goes through `Acts`. */
export class Desk {
  readonly drafts = new Drafts(sessionStorage);
  state: DeskState = { ...atFirst, ...reopened(this.drafts.openCard) };
  /** As it was answered last. */
  #answered: Board | undefined;
  /** When that was seen, by the functions' clock. */
  boardAt = 0;
  pending: readonly PendingAct[] = [];
  readonly #held = new Set<Hold>();
  readonly #listeners = new Set<() => void>();

  constructor() {
    clock.everySecond(() => this.#grow());
  }

  /** Returns what ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }

  get tag(): string {
    return this.#answered?.tag ?? '';
  }

  /** Takes what the functions have answered. */
  take(board: Board): void {
    this.#answered = keepSameRows(this.#answered, board);
    this.boardAt = board.at;
    this.refresh();
  }

  /** Nothing has changed: nothing is drawn. */
  takeSame(at: number): void {
    this.boardAt = at;
    if (this.pending.length > 0) this.refresh();
  }

  /** How a caller is, as the refusal of an act has told: where they stand, and why, only the board knows. */
  correct(now: Row): void {
    if (!this.#answered) return;
    const rows = this.#answered.rows.map((row) =>
      row.callSid === now.callSid ? { ...now, ...standing(row) } : row,
    );
    this.#answered = { ...this.#answered, rows };
    this.refresh();
  }

  /** Lays everything anew over what was answered last: at once, or when the hand is lifted that would miss what it is about to press. */
  refresh(): void {
    if (!this.#answered || this.#held.has('pointer') || this.#held.has('drag')) return;
    this.pending = stillPending(this.pending, this.boardAt);
    const board = keepSameRows(this.state.board, laidOver(this.#answered, this.pending));
    const gone = this.#goneFrom(board);
    const lists = listsToShow({
      shown: this.state.lists,
      present: listsOf(board),
      isHeld: this.#held.size > 0,
      lingering: new Set(gone.keys()),
    });
    const freshness = freshnessOf(clock.now() - this.boardAt);
    this.set({ board, gone, lists, freshness, access: 'signed-in' });
    this.#keepOpenCard();
  }

  /** While a menu is open, nobody in the lists changes places; under a pointer or a drag, nothing moves at all. */
  hold(why: Hold): void {
    this.#held.add(why);
  }

  release(why: Hold): void {
    if (this.#held.delete(why)) this.refresh();
  }

  select(callSid: string | undefined): void {
    this.set({ clash: undefined, ...openCard(callSid) });
    this.#keepOpenCard();
  }

  #keepOpenCard(): void {
    const { selected } = this.state;
    this.drafts.openCard = selected === undefined ? undefined : callerOf(this.state, selected);
  }

  say(sentence: string, isProblem = false): void {
    this.set({ said: { sentence, isProblem, at: clock.now() } });
  }

  ask(question: Question): void {
    this.set({ question });
  }

  signedOut(): void {
    this.#answered = undefined;
    this.set({ ...atFirst, view: this.state.view, access: 'signed-out' });
  }

  #goneFrom(board: Board): ReadonlyMap<string, GoneCaller> {
    const now = clock.now();
    const isThere = (callSid: string) =>
      board.onAir?.callSid === callSid || board.rows.some((row) => row.callSid === callSid);
    const before = this.state.board?.rows ?? [];
    const left = before.filter(({ callSid }) => !isThere(callSid));
    const known = [...this.state.gone].filter(([callSid]) => !isThere(callSid));
    const gone = new Map([...left.map((row) => [row.callSid, { row, at: now }] as const), ...known]);
    const isKept = (callSid: string, at: number) =>
      now - at < lingerMs || this.#held.size > 0 || callSid === this.state.selected;
    return new Map([...gone].filter(([callSid, { at }]) => isKept(callSid, at)));
  }

  /** The board grows old by itself, and those who have gone go. */
  #grow(): void {
    const { said } = this.state;
    if (said && clock.now() - said.at >= saidForMs) this.set({ said: undefined });
    if (!this.#answered) return;
    const isOver = [...this.state.gone.values()].some(({ at }) => clock.now() - at >= lingerMs);
    const freshness = freshnessOf(clock.now() - this.boardAt);
    if (isOver && this.#held.size === 0 && this.state.gone.size > this.#kept()) this.refresh();
    else if (freshness !== this.state.freshness) this.set({ freshness });
  }

  /** One of those who have gone may be kept for as long as the card is open. */
  #kept(): number {
    const { selected, gone } = this.state;
    return selected !== undefined && gone.has(selected) ? 1 : 0;
  }

  /** What somebody is called, or else their masked number; empty for neither. */
  nameOf(callSid: string): string {
    const row = callerOf(this.state, callSid);
    return row?.name || row?.maskedNumber || '';
  }
}

/** Where the page is narrow, a card takes the place of the lists. */
function openCard(selected: string | undefined): Pick<DeskState, 'selected' | 'pane'> {
  return { selected, pane: selected === undefined ? 'callers' : 'card' };
}

function listsOf({ rows, order }: Board): Lists {
  const inLine = new Set(rows.map(({ callSid }) => callSid));
  const ordered = order.filter((callSid) => inLine.has(callSid));
  return {
    order: ordered,
    waiting: rows.map(({ callSid }) => callSid).filter((callSid) => !ordered.includes(callSid)),
  };
}

/** Whoever is not there any more counts as gone at once: they are kept for as long as the card is open. */
function reopened(row: Row | undefined): Partial<DeskState> {
  if (row === undefined) return {};
  return { ...openCard(row.callSid), gone: new Map([[row.callSid, { row, at: 0 }]]) };
}

function standing({ place, joinedAt, why }: Row): Pick<Row, 'place' | 'joinedAt' | 'why'> {
  return { place, joinedAt, why };
}
