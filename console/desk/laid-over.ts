import type { Act } from '../../src/show/console/act.ts';
import type { Board, LineFigures, Row } from '../../src/show/console/board.ts';
import { movedInOrder } from '../../src/show/console/running-order.ts';

/** An act of one's own that the board does not know of yet. */
export interface PendingAct {
  readonly act: Act;
  /** When the server says that it was done; null until it has answered. */
  readonly doneAt: number | null;
}

/** The board as it will be once the acts of one's own are in it. */
export function laidOver(board: Board, pending: readonly PendingAct[]): Board {
  return pending.reduce((shown, { act }) => withAct(shown, act), board);
}

/** What is still to be laid over a board of that time: a younger one has it in itself. */
export function stillPending(pending: readonly PendingAct[], boardAt: number): readonly PendingAct[] {
  return pending.filter(({ doneAt }) => doneAt === null || boardAt < doneAt);
}

function withAct(board: Board, act: Act): Board {
  switch (act.act) {
    case 'save-card':
      return withRow(board, act.callSid, { ...act.card, isScreened: act.isScreened });
    case 'lock':
      return withRow(board, act.callSid, { isLocked: act.on });
    case 'guest':
      return withRow(board, act.callSid, { isGuest: act.on });
    case 'order':
      return withOrder(board, act);
    case 'word-for-dj':
      return withLine(board, { wordForDj: act.words });
    case 'announce':
      return withLine(board, { topic: act.topic, nextShow: act.nextShow });
    default:
      return board;
  }
}

function withRow(board: Board, callSid: string, change: Partial<Row>): Board {
  const rows = board.rows.map((row) => (row.callSid === callSid ? { ...row, ...change } : row));
  return { ...board, rows };
}

function withLine(board: Board, change: Partial<LineFigures>): Board {
  return { ...board, line: { ...board.line, ...change } };
}

function withOrder(board: Board, { callSid, to }: Extract<Act, { act: 'order' }>): Board {
  const ordered = (of: string) => ({
    callSid: of,
    joinedAt: board.rows.find((row) => row.callSid === of)?.joinedAt ?? 0,
  });
  const moved = movedInOrder(board.order.map(ordered), ordered(callSid), to);
  return moved ? { ...board, order: moved.map((one) => one.callSid) } : board;
}

/** Rows that have not changed stay the very same objects, so that nothing of them is drawn anew. */
export function keepSameRows(before: Board | undefined, after: Board): Board {
  if (!before) return after;
  const known = new Map(before.rows.map((row) => [row.callSid, row]));
  const rows = after.rows.map((row) => {
    const same = known.get(row.callSid);
    return same && JSON.stringify(same) === JSON.stringify(row) ? same : row;
  });
  return { ...after, rows };
}
