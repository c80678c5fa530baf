import type { Show } from '../../show/show.ts';
import { deleteQueue } from '../../twilio/queues.ts';
import { attempt, type Step } from '../attempt.ts';
import { knownShow, lastSeenShow } from '../current-show.ts';
import type { Webhook } from '../webhook.ts';

const deleting: Step = { name: 'delete the queue that a late caller has made', milliseconds: 1000 };

/** Whoever comes into a closed line is let out at the end of a round or two. Who hangs up after longer was in another. */
const longestLateSeconds = 90;

/**
 * A closed line has no queue. Whoever was on the way into it as it closed brings one back all the same, since their `<Enqueue>`
 * was given out before: whoever is the last to leave it takes it away. Twilio deletes no queue that somebody is in.
 *
 * @see https://www.twilio.com/docs/voice/twiml/enqueue
 */
export async function deleteLateQueue(webhook: Webhook): Promise<void> {
  const { parameters, client } = webhook;
  const queueSid = parameters.text('QueueSid');
  const hungUpLater =
    parameters.text('QueueResult') === 'hangup' && (parameters.count('QueueTime') ?? 0) > longestLateSeconds;
  if (queueSid === '' || hungUpLater) return;
  // A queue that was made anew has a SID of its own, which no show has noted.
  const seen = await lastSeenShow(webhook);
  if (seen !== undefined && hasQueue(seen, queueSid)) return;
  const show = await knownShow(webhook, 0);
  if (show?.state === 'closed') await attempt(webhook, deleting, () => deleteQueue(client(), queueSid));
}

function hasQueue({ state, queueSid, nextQueueSid }: Show, sid: string): boolean {
  return state !== 'closed' && (sid === queueSid || sid === nextQueueSid);
}
