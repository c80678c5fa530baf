import {
  type ClosedShow,
  type ClosingShow,
  type LineState,
  newShow,
  type OpenShow,
  type Show,
  takesCallers,
} from './show.ts';

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

export type MovedLine =
  | { readonly kind: 'moved'; readonly show: Show }
  | { readonly kind: 'already' | 'wait' | 'refused' };

/**
 * Moves the line.
 *
 * @param before undefined when there is no show, or none that can be read: it then counts as one that has just been
 * opened, and an opening opens it
 */
export function moveLine(before: Show | undefined, move: LineMove, now: Date): MovedLine {
  if (before === undefined && move === 'open') return { kind: 'moved', show: newShow(now) };
  const show = before ?? newShow(now);
  const result = lineMoves[show.state][move];
  if (result === 'already' || result === 'wait' || result === 'refused') return { kind: result };
  return { kind: 'moved', show: inState(show, result, now) };
}

function inState(show: Show, state: LineState, now: Date): Show {
  const at = now.toISOString();
  switch (state) {
    case 'open':
      return show.state === 'last-call' ? takenBack(show) : newShow(now);
    case 'last-call':
      return { ...takenBack(show), state, lastCallAt: at };
    case 'closing':
      return { ...ofAnyState(show), state, closingAt: at, lease: null } satisfies ClosingShow;
    case 'closed':
      return { ...ofAnyState(show), state, closedAt: at } satisfies ClosedShow;
  }
}

function ofAnyState({
  show,
  openedAt,
  queueSid,
  nextQueueSid,
}: Show): Pick<Show, 'show' | 'openedAt' | 'queueSid' | 'nextQueueSid'> {
  return { show, openedAt, queueSid, nextQueueSid };
}

/** The open line, as it was before the last call. */
function takenBack(show: Show): OpenShow {
  const known = takesCallers(show) ? show : newShow(new Date(show.openedAt));
  const { djCalls, djAwaySince, djHeardAt, pickUps, intervals, breakUntil } = known;
  const presence = { djCalls, djAwaySince, djHeardAt };
  return { ...ofAnyState(show), state: 'open', ...presence, pickUps, intervals, breakUntil };
}
