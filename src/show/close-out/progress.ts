import type { Show } from '../show.ts';
import type { Tally } from './receipt.ts';

/** How far the close-out of a show has come. */
export interface CloseOutProgress extends Tally {
  readonly show: string;
  /** ISO 8601; null for a line that is closed. */
  readonly closingAt: string | null;
  readonly phase: 'releasing' | 'looking again' | 'closed';
  /** Somebody else is at work, and this slice has only looked. */
  readonly heldByOther: boolean;
  /** The line is closed for good. */
  readonly done: boolean;
  /** What has become of both queues; null while it is not over. */
  readonly queue: QueueEnd | null;
  /** Nobody waited, and nobody was waited for who was being welcomed just then. */
  readonly closedAtOnce: boolean;
  /** Words that DJs have recorded for callers could not be deleted: the next close-out, or the next word, does it. */
  readonly areWordsLeft?: true;
}

export type QueueEnd =
  | 'deleted'
  | 'there was none'
  | 'still there'
  /** The line has been opened again meanwhile, and they belong to the new show. */
  | 'of another show';

/**
 * A doorway may remember an open line for ten seconds, and its welcome lasts about as long: a caller let in at the
 * last moment joins the queue, or makes it anew, this much later.
 */
const lateCallersMilliseconds = 30_000;

/** Whether nobody can come in any more who was let in before the line was closed. */
export function areLateCallersIn(closingAt: string, now: Date): boolean {
  return now.getTime() >= Date.parse(closingAt) + lateCallersMilliseconds;
}

/** How far a close-out has come, by the show and by what is decided of its callers. */
export function progressOf(show: Show, tally: Tally): CloseOutProgress {
  const isClosing = show.state === 'closing';
  const phase = tally.waiting + tally.failed > 0 ? 'releasing' : 'looking again';
  return {
    ...tally,
    show: show.show,
    closingAt: isClosing ? show.closingAt : null,
    phase: isClosing ? phase : 'closed',
    heldByOther: false,
    done: !isClosing,
    queue: null,
    closedAtOnce: false,
  };
}

/** How far the close-out of a show has come that is over, so that there is another one now. */
export function progressOfPast(show: string, tally: Tally): CloseOutProgress {
  const closed = { closingAt: null, phase: 'closed', heldByOther: false, done: true } as const;
  return { ...tally, show, ...closed, queue: 'of another show', closedAtOnce: false };
}
