import type { BoardState } from '../board-state.ts';

/** A part of the page: built once, then brought up to date with what the switchboard shows. */
export interface View {
  readonly element: HTMLElement;
  render(state: BoardState): void;
}
