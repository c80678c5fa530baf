import type { Twilio } from 'twilio';
import type { QueueInstance } from 'twilio/lib/rest/api/v2010/account/queue.js';
import { nextQueueName, nextQueueSize } from '../show/in-line/next-queue.ts';
import type { Show } from '../show/show.ts';
import { findLineQueues, type LineQueues } from './queues.ts';

/** The queues that a line needs. */
export interface WantedQueues {
  readonly queueName: string;
  /** Of the line's own; see `nextQueueSize` for the other. */
  readonly maxQueueSize: number;
}

/** The SIDs of both, as a show notes them. */
export type QueueSids = Pick<Show, 'queueSid' | 'nextQueueSid'>;

/**
 * Makes sure that both queues exist and hold as many callers as they should. A DJ cannot dial a queue that does not
 * exist, and one that `<Enqueue>` made by itself holds 1000.
 *
 * @throws whatever the SDK throws
 * @see https://www.twilio.com/docs/voice/api/queue-resource
 */
export async function ensureQueues(client: Twilio, wanted: WantedQueues): Promise<QueueSids> {
  const { queueName, maxQueueSize } = wanted;
  const maxSizes = { main: maxQueueSize, next: nextQueueSize };
  const found = await findLineQueues(client, queueName);
  const [queueSid, nextQueueSid] = await Promise.all([
    ensureQueue('main', queueName),
    ensureQueue('next', nextQueueName(queueName)),
  ]);
  return { queueSid, nextQueueSid };

  async function ensureQueue(which: keyof LineQueues, friendlyName: string): Promise<string> {
    const queue = found[which] ?? (await createQueue(which, friendlyName));
    // An instance that a list or a creation gave does not know its own address.
    const maxSize = maxSizes[which];
    if (queue.maxSize !== maxSize) await client.queues(queue.sid).update({ maxSize });
    return queue.sid;
  }

  async function createQueue(which: keyof LineQueues, friendlyName: string): Promise<QueueInstance> {
    try {
      return await client.queues.create({ friendlyName, maxSize: maxSizes[which] });
    } catch (error) {
      // Somebody else, or a first caller's <Enqueue>, may have created it since we looked.
      const queue = (await findLineQueues(client, queueName))[which];
      if (queue === undefined) throw error;
      return queue;
    }
  }
}
