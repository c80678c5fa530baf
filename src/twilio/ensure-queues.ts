import type { Twilio } from 'twilio';
import type { QueueInstance } from 'twilio/lib/rest/api/v2010/account/queue.js';
import { nextQueueName } from '../show/in-line/next-queue.ts';
import type { Show } from '../show/show.ts';
import { findLineQueues, type LineQueues } from './find-line-queues.ts';

/** The queues that a line needs. */
export interface WantedQueues {
  readonly queueName: string;
  /** Of each. */
  readonly maxQueueSize: number;
}

/** The SIDs of both, as a show notes them. */
export type QueueSids = Pick<Show, 'queueSid' | 'nextQueueSid'>;

/**
 * Makes sure that both queues exist and hold as many callers as wanted. A DJ cannot dial a queue that does not
 * exist, and one that `<Enqueue>` made by itself holds 1000.
 *
 * @throws whatever the SDK throws
 * @see https://www.twilio.com/docs/voice/api/queue-resource
 */
export async function ensureQueues(client: Twilio, wanted: WantedQueues): Promise<QueueSids> {
  const { queueName } = wanted;
  const found = await findLineQueues(client, queueName);
  const [queueSid, nextQueueSid] = await Promise.all([
    ensureQueue('main', queueName),
    ensureQueue('next', nextQueueName(queueName)),
  ]);
  return { queueSid, nextQueueSid };

  async function ensureQueue(which: keyof LineQueues, friendlyName: string): Promise<string> {
    const queue = found[which] ?? (await createQueue(which, friendlyName));
    // An instance that a list or a creation gave does not know its own address.
    if (queue.maxSize !== wanted.maxQueueSize)
      await client.queues(queue.sid).update({ maxSize: wanted.maxQueueSize });
    return queue.sid;
  }

  async function createQueue(which: keyof LineQueues, friendlyName: string): Promise<QueueInstance> {
    try {
      return await client.queues.create({ friendlyName, maxSize: wanted.maxQueueSize });
    } catch (error) {
      // Somebody else, or a first caller's <Enqueue>, may have created it since we looked.
      const queue = (await findLineQueues(client, queueName))[which];
      if (queue === undefined) throw error;
      return queue;
    }
  }
}
