import { requeuedCaller, sentAway } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import { currentTurn } from '../../show/call/turn-of-call.ts';
import { withOrder, withoutOrdered } from '../../show/console/running-order.ts';
import type { Ordered } from '../../show/show.ts';
import { dequeueMember } from '../../twilio/queues.ts';
import { changeShow } from '../../twilio/show-store.ts';
import { lineSids } from '../dj/look-at-line.ts';
import type { Webhook } from '../webhook.ts';
import { type CallerInLine, ConflictError } from './found-caller.ts';

/** How a call is recorded that somebody at the console takes out of the line. */
export type SentAs = 'dropped' | 'blocked' | 'message-instead';

/** The address for a caller who gets another place. */
export function requeueLink({ facts, show, since }: CallerInLine, why: 'to-the-end' | 'guest') {
  return link(
    '/back-in-line',
    requeuedCaller.toQuery({ why, show: show.show, since, turn: currentTurn(facts) }),
  );
}

/** The address for a caller who does not wait any more. */
export function awayLink({ facts, show, since }: CallerInLine, as: SentAs) {
  return link('/sent-away', sentAway.toQuery({ as, show: show.show, since, turn: currentTurn(facts) }));
}

/**
 * Out of the queue in which they are, and of the running order.
 *
 * @throws ConflictError when they have hung up, or were taken, meanwhile
 */
export async function takeOut(webhook: Webhook, caller: CallerInLine, path: `/${string}`): Promise<void> {
  const { callSid, show, place } = caller;
  if (show.order?.some((ordered) => ordered.callSid === callSid))
    await changeOrder(webhook, (before) => withoutOrdered(before, [callSid]));
  const member = { queueSid: lineSids(show)[place.queue], callSid, url: webhook.url(path) };
  if ((await dequeueMember(webhook.client(), member)) === 'gone') throw new ConflictError('gone');
}

/** Changes the running order; whoever decides leaves it alone by giving it back. */
export async function changeOrder(
  webhook: Webhook,
  change: (before: readonly Ordered[]) => readonly Ordered[],
): Promise<void> {
  await changeShow(webhook.station(), (show) => withOrder(show, change));
}
