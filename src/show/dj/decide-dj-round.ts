import type { LineState, Show } from '../show.ts';

/** The two queues in which callers wait; the DJ dials `next` first. */
export type LineQueue = 'main' | 'next';

/** Whoever is at the front. */
export interface FirstInLine {
  readonly callSid: string;
  readonly waitSeconds: number;
}

/** What can be seen of the line just now. */
export type QueueView =
  | { readonly kind: 'unseen' }
  | {
      readonly kind: 'seen';
      readonly waiting: number;
      /** The queue whose turn it is. */
      readonly queue: LineQueue;
      /** Null when only the number of callers is known. */
      readonly first: FirstInLine | null;
    };

/** What the DJ was told last of the line, in which state of the line, and how many rounds of the quiet loop ago. */
export interface LastPrompt {
  readonly prompt: string | undefined;
  readonly state: string | undefined;
  readonly rounds: number;
  /** The CallSid of a caller whom the DJ wants later; undefined when there is none. */
  readonly later?: string | undefined;
}

/** One round in which the DJ waits with us. */
export interface QuietRound {
  readonly kind: 'closed' | 'nobody' | 'unseen' | 'put-off';
  readonly state: LineState;
  /** Whether the DJ is told so; false where the same words were said not long ago. */
  readonly speak: boolean;
  /** Rounds since the words were said, this one included. */
  readonly rounds: number;
  /** The queue that is dialled unseen. */
  readonly queue: LineQueue;
}

/** Nobody waits but the caller whom the DJ wants later: neither is connected to the other unasked. */
export interface PutOffRound extends QuietRound {
  readonly kind: 'put-off';
  readonly first: FirstInLine;
}

/** Somebody waits for the DJ. */
export interface CallersRound {
  readonly kind: 'waiting';
  readonly state: LineState;
  readonly waiting: number;
  readonly queue: LineQueue;
  readonly first: FirstInLine | null;
  /** Whether the DJ is told how many wait: not between one caller and the next. */
  readonly isNews: boolean;
}

/** What the DJ's line does next. */
export type DjRound =
  | (QuietRound & { readonly kind: 'closed' | 'nobody' | 'unseen' })
  | PutOffRound
  /** The caller whom the DJ wants later is first, and not alone any more: the others come first. */
  | { readonly kind: 'others-have-come'; readonly queue: LineQueue; readonly first: FirstInLine }
  | CallersRound
  | { readonly kind: 'closing' };

/** Rounds of five seconds: the same words are repeated about once a minute. */
const quietRounds = 12;

/**
 * Decides the DJ's next round.
 *
 * @param show undefined when it cannot be read: the line then counts as open
 */
export function decideDjRound(show: Show | undefined, queue: QueueView, last: LastPrompt): DjRound {
  const state = show?.state ?? 'open';
  if (state === 'closing') return { kind: 'closing' };
  if (state === 'closed') return waitQuietly('closed', state, last);
  if (queue.kind === 'unseen') return waitQuietly('unseen', state, last);
  if (queue.waiting === 0) return waitQuietly('nobody', state, last);
  const { waiting, first } = queue;
  if (first !== null && first.callSid === last.later) {
    if (waiting > 1) return { kind: 'others-have-come', queue: queue.queue, first };
    return { ...waitQuietly('put-off', state, last), queue: queue.queue, first };
  }
  const isNews = last.prompt !== 'waiting' || last.state !== state;
  return { kind: 'waiting', state, waiting, queue: queue.queue, first, isNews };
}

function waitQuietly<Kind extends QuietRound['kind']>(kind: Kind, state: LineState, last: LastPrompt) {
  const isNews = last.prompt !== kind || last.state !== state;
  const speak = isNews || last.rounds >= quietRounds;
  const rounds = speak ? 1 : last.rounds + 1;
  // Nobody can say in which queue somebody waits, so that each has its turn.
  const queue: LineQueue = rounds % 2 === 1 ? 'main' : 'next';
  return { kind, state, speak, rounds, queue };
}
