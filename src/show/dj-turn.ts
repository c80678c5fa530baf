import type { Show } from './show.ts';

/** What can be seen of the queue just now. */
export type QueueView =
  | { readonly kind: 'unseen' }
  /** `firstWaitSeconds` is null when only the number of callers is known. */
  | { readonly kind: 'seen'; readonly waiting: number; readonly firstWaitSeconds: number | null };

/** What the DJ was told last, and how many rounds of the quiet loop ago. */
export interface LastTold {
  readonly told: string;
  readonly rounds: number;
}

/** One round in which the DJ waits with us. */
export interface QuietRound {
  readonly kind: 'closed' | 'nobody' | 'unseen';
  /** Whether the DJ is told so; false where the same words were said not long ago. */
  readonly speak: boolean;
  /** Rounds since the words were said, this one included. */
  readonly rounds: number;
}

/** What the DJ's line does next. */
export type DjTurn =
  | QuietRound
  | { readonly kind: 'waiting'; readonly waiting: number; readonly firstWaitSeconds: number | null };

/** Rounds of five seconds: the same words are repeated about once a minute. */
const quietRounds = 12;

/**
 * Decides the DJ's next turn.
 *
 * @param show undefined when it cannot be read: the line then counts as open
 */
export function djTurn(show: Show | undefined, queue: QueueView, last: LastTold): DjTurn {
  if (show?.state === 'closed') return waitQuietly('closed', last);
  if (queue.kind === 'unseen') return waitQuietly('unseen', last);
  if (queue.waiting === 0) return waitQuietly('nobody', last);
  return { kind: 'waiting', waiting: queue.waiting, firstWaitSeconds: queue.firstWaitSeconds };
}

function waitQuietly(kind: QuietRound['kind'], { told, rounds }: LastTold): QuietRound {
  const speak = told !== kind || rounds >= quietRounds;
  return { kind, speak, rounds: speak ? 1 : rounds + 1 };
}
