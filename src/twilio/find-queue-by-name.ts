import type { Twilio } from 'twilio';
import type { QueueInstance } from 'twilio/lib/rest/api/v2010/account/queue.js';

/**
 * Finds a queue by its FriendlyName. Twilio cannot search by name, so this reads every page.
 *
 * @returns undefined when no queue of the account has exactly this name
 * @see https://www.twilio.com/docs/voice/api/queue-resource#read-multiple-queue-resources
 */
export async function findQueueByName(client: Twilio, name: string): Promise<QueueInstance | undefined> {
  const queues = await client.queues.list({ pageSize: 1000 });
  return queues.find(({ friendlyName }) => friendlyName === name);
}
