import type { Twilio } from 'twilio';
import { type Show, takesCallers } from '../../show/show.ts';
import { queueSize } from '../../twilio/queues.ts';
import { attempt, type Step } from '../attempt.ts';
import { rememberLook } from '../remember-look.ts';
import type { Webhook } from '../webhook.ts';

const looking: Step = { name: 'see how many come first', milliseconds: 300 };

const look = async (client: Twilio, queueSid: string) => (await queueSize(client, queueSid)) ?? 0;

const sizeOfQueue = rememberLook(looking, look);

/**
 * How many come before everybody in the ordinary queue, as seen ten seconds ago at most. Nothing is asked of REST for a line
 * that takes nobody: while thousands are released, it has better things to do.
 *
 * @returns undefined when it cannot be seen
 */
export async function sizeOfNext(webhook: Webhook, show: Show | undefined): Promise<number | undefined> {
  if (show === undefined || !takesCallers(show) || show.nextQueueSid === '') return 0;
  return sizeOfQueue(webhook, show.nextQueueSid);
}

/** The same as it is now, for somebody whom it may keep out of the line. */
export async function sizeOfNextNow(webhook: Webhook, show: Show | undefined): Promise<number | undefined> {
  if (show === undefined || !takesCallers(show) || show.nextQueueSid === '') return 0;
  return attempt(webhook, looking, () => look(webhook.client(), show.nextQueueSid));
}
