import type { Exchange } from '../../emulator/events.ts';
import type { ShowEvent } from './show-event.ts';

/** What really became of a listener's call, as the emulated network saw it. */
export type Fate =
  | 'aired'
  | 'gave up'
  | 'refused'
  | 'closed out'
  | 'waited too long'
  /** Out of the line by a key, to leave a message for a DJ who was away. */
  | 'message instead'
  | 'still there';

/** Everything that was seen of one call. */
export interface SeenOfCall {
  /** In the order in which it happened. */
  readonly events: readonly ShowEvent[];
  /** The requests that it caused. */
  readonly webhooks: readonly Exchange[];
  readonly isOver: boolean;
}

/** Said in line to those whom the end of the show lets go. */
const SHOW_IS_OVER = 'has come to its end';

export function fateOf({ events, webhooks, isOver }: SeenOfCall): Fate {
  if (!isOver) return 'still there';
  if (events.some(({ type }) => type === 'bridge')) return 'aired';
  if (!events.some(({ type }) => type === 'queue')) return webhooks.some(turnedAway) ? 'refused' : 'gave up';
  const out = events.findIndex((event) => event.type === 'queue' && event.change === 'left');
  const left = events[out];
  if (left?.type !== 'queue') return 'gave up';
  if (left.result === 'redirected') return 'closed out';
  return left.result === 'leave' ? fateOfLeaving(events.slice(0, out)) : 'gave up';
}

/** The line itself has let this caller go: what had come just before says why. */
function fateOfLeaving(before: readonly ShowEvent[]): Fate {
  const last = before.findLast(({ type }) => type === 'heard' || type === 'key');
  if (last?.type === 'key') return 'message instead';
  return last?.type === 'heard' && last.text.includes(SHOW_IS_OVER) ? 'closed out' : 'waited too long';
}

/** The line was full, or took nobody. */
function turnedAway({ url, status, requestBody, responseBody }: Exchange): boolean {
  const { pathname } = new URL(url);
  if (pathname === '/dequeue-action') return requestBody.includes('QueueResult=queue-full');
  return pathname === '/enqueue' && status === 200 && !responseBody.includes('<Enqueue');
}
