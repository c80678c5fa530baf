import type { BoardEvent } from '../board-event.ts';
import type { BoardState } from '../board-state.ts';
import { applyEvent } from './apply-event.ts';

/** What comes over the connection. */
export interface Listener {
  /** Something has changed, by this event; without one, all of it. */
  readonly changed: (state: BoardState, event?: BoardEvent) => void;
  readonly lost: () => void;
}

/** Follows the switchboard; a browser takes a lost connection up again by itself, and then gets the whole state anew. */
export function connect({ changed, lost }: Listener): void {
  let state: BoardState | undefined;
  const stream = new EventSource('/events');
  stream.addEventListener('state', ({ data }) => {
    state = JSON.parse(data) as BoardState;
    changed(state);
  });
  stream.addEventListener('message', ({ data }) => {
    if (!state) return;
    const event = JSON.parse(data) as BoardEvent;
    state = applyEvent(state, event);
    changed(state, event);
  });
  stream.addEventListener('error', lost);
}
