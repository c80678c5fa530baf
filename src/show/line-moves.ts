import type { LineState } from './show.ts';

/** What somebody asks of the line. Whoever asks to close it says whether anybody waits. */
export type LineMove =
  | 'last call'
  | 'back to open'
  | 'close'
  | 'close, nobody waits'
  | 'all released'
  | 'open';

/** What becomes of a move: the state that follows, or why there is none. */
export type MoveResult =
  | LineState
  /** The line is as wished; somebody else was faster, perhaps. */
  | 'already'
  /** The show before is still being closed: to be asked again when it is. */
  | 'wait'
  | 'refused';

/** Every state, every move. The same table stands in docs/call-flow.md, and a test compares the two. */
export const lineMoves: Readonly<Record<LineState, Readonly<Record<LineMove, MoveResult>>>> = {
  open: {
    'last call': 'last-call',
    'back to open': 'already',
    close: 'closing',
    'close, nobody waits': 'closed',
    'all released': 'refused',
    open: 'already',
  },
  'last-call': {
    'last call': 'already',
    'back to open': 'open',
    close: 'closing',
    'close, nobody waits': 'closed',
    'all released': 'refused',
    open: 'already',
  },
  closing: {
    'last call': 'refused',
    'back to open': 'refused',
    close: 'already',
    'close, nobody waits': 'already',
    'all released': 'closed',
    open: 'wait',
  },
  closed: {
    'last call': 'refused',
    'back to open': 'refused',
    close: 'already',
    'close, nobody waits': 'already',
    'all released': 'already',
    open: 'open',
  },
};
