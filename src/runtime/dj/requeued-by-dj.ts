import type { RequeueReason } from '../../show/call/call-fact.ts';
import type { QueuedCaller } from '../../show/line/queued-caller.ts';
import { readQueuedCaller } from '../line/wait.ts';
import type { Webhook } from '../webhook.ts';

/** A caller whom a DJ has requeued. */
export interface RequeuedByDj extends QueuedCaller {
  readonly why: RequeueReason;
}

/** What the query of this request says of a caller whom the DJ wants once more, later, or next; or whom another comes before. */
export function requeuedByDj(
  webhook: Pick<Webhook, 'parameters' | 'now'>,
  show: string | undefined,
): RequeuedByDj {
  const caller = { ...readQueuedCaller(webhook), until: undefined };
  const known = { ...caller, show: caller.show ?? show };
  const { why } = caller;
  if (why === 'to-the-end' || why === 'once-a-show') return { ...known, why, place: 'line' };
  if (why !== undefined && why !== 'put-back') return { ...known, why, place: 'next' };
  // The first was that after which the DJ wants them once more.
  return { ...known, why: 'put-back', place: 'next', turn: Math.max(2, caller.turn) };
}
