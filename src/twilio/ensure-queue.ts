import type { Twilio } from 'twilio';
import type { QueueInstance } from 'twilio/lib/rest/api/v2010/account/queue.js';
import { findQueueByName } from './find-queue-by-name.ts';

/** The queue that a line needs. */
export interface WantedQueue {
  readonly queueName: string;
  readonly maxQueueSize: number;
}

/**
 * Makes sure that the queue exists and holds as many callers as wanted. A DJ cannot dial a queue that does not
 * exist, and one that `<Enqueue>` made by itself holds 1000.
 *
 * @returns the SID of the queue
 * @see https://www.twilio.com/docs/voice/api/queue-resource
 */
export async function ensureQueue(client: Twilio, wanted: WantedQueue): Promise<string> {
  const queue = (await findQueueByName(client, wanted.queueName)) ?? (await createQueue(client, wanted));
  // An instance that a list or a creation gave does not know its own address.
  if (queue.maxSize !== wanted.maxQueueSize) {
    await client.queues(queue.sid).update({ maxSize: wanted.maxQueueSize });
  }
  return queue.sid;
}

async function createQueue(client: Twilio, { queueName, maxQueueSize }: WantedQueue): Promise<QueueInstance> {
  try {
    return await client.queues.create({ friendlyName: queueName, maxSize: maxQueueSize });
  } catch (error) {
    // Somebody else, or a first caller's <Enqueue>, may have created it since we looked.
    const queue = await findQueueByName(client, queueName);
    if (queue === undefined) throw error;
    return queue;
  }
}
