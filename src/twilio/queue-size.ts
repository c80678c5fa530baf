import type { Twilio } from 'twilio';
import { otherwise } from './rest-error.ts';

/**
 * How many are in a queue: one request.
 *
 * @returns undefined when there is no such queue
 * @throws whatever else the SDK throws
 * @see https://www.twilio.com/docs/voice/api/queue-resource
 */
export async function queueSize(client: Twilio, queueSid: string): Promise<number | undefined> {
  if (queueSid === '') return undefined;
  const fetching = client.queues(queueSid).fetch();
  return fetching.then(({ currentSize }) => currentSize, otherwise({ 404: undefined }));
}
