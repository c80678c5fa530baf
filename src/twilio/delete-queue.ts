import type { Twilio } from 'twilio';
import { statusOf } from './rest-error.ts';

/**
 * Deletes a queue. Twilio deletes only an empty one, and does not document how it refuses the others.
 *
 * @returns `not-empty` when somebody is in it
 * @see https://www.twilio.com/docs/voice/api/queue-resource#delete-a-queue-resource
 */
export async function deleteQueue(client: Twilio, queueSid: string): Promise<'deleted' | 'not-empty'> {
  try {
    await client.queues(queueSid).remove();
    return 'deleted';
  } catch (error) {
    const status = statusOf(error) ?? 0;
    if (status === 404) return 'deleted';
    if (status >= 400 && status < 500 && status !== 429 && status !== 401) return 'not-empty';
    throw error;
  }
}
