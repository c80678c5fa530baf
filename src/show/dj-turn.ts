import type { LineState, Show } from './show.ts';

/** What can be seen of the queue just now. */
export type QueueView =
  | { readonly kind: 'unseen' }
  /** `firstWaitSeconds` is null when only the number of callers is known. */
  | { readonly kind: 'seen'; readonly waiting: number; readonly firstWaitSeconds: number | null };

/** What the DJ was told last, in which state of the line, and how many rounds of the quiet loop ago. */
export interface LastTold {
  readonly told: string;
  readonly state: string;
  readonly rounds: number;
}

/** One round in which the DJ waits with us. */
export interface QuietRound {
  readonly kind: 'closed' | 'nobody' | 'unseen';
  readonly state: LineState;
  /** Whether the DJ is told so; false where the same words were said not long ago. */
  readonly speak: boolean;
  /** Rounds since the words were said, this one included. */
  readonly rounds: number;
}

/** Somebody waits for the DJ. */
export interface CallersTurn {
  readonly kind: 'waiting';
  readonly state: LineState;
  readonly waiting: number;
  readonly firstWaitSeconds: number | null;
}

/** What the DJ's line does next. */
export type DjTurn = QuietRound | CallersTurn | { readonly kind: 'closing' };

/** Rounds of five seconds: the same words are repeated about once a minute. */
const quietRounds = 12;

/**
 * Decides the DJ's next turn.
 *
 * @param show undefined when it cannot be read: the line then counts as open
 */
export function djTurn(show: Show | undefined, queue: QueueView, last: LastTold): DjTurn {
  const state = show?.state ?? 'open';
  if (state === 'closing') return { kind: 'closing' };
  if (state === 'closed') return waitQuietly('closed', state, last);
  if (queue.kind === 'unseen') return waitQuietly('unseen', state, last);
  if (queue.waiting === 0) return waitQuietly('nobody', state, last);
  const { waiting, firstWaitSeconds } = queue;
  return { kind: 'waiting', state, waiting, firstWaitSeconds };
}

function waitQuietly(kind: QuietRound['kind'], state: LineState, last: LastTold): QuietRound {
  const isNews = last.told !== kind || last.state !== state;
  const speak = isNews || last.rounds >= quietRounds;
  return { kind, state, speak, rounds: speak ? 1 : last.rounds + 1 };
}
