import type { Twilio } from 'twilio';
import type { WaitingCall } from './queues.ts';
import { otherwise } from './rest-error.ts';

/**
 * Everybody in a queue, front first, through all pages.
 *
 * @param most only so many of them: one request
 * @returns nobody when the queue does not exist (any more)
 * @see https://www.twilio.com/docs/voice/api/member-resource
 */
export async function queueMembers(client: Twilio, queueSid: string, most?: number): Promise<WaitingCall[]> {
  if (queueSid === '') return [];
  const wanted = most === undefined ? { pageSize: 1000 } : { pageSize: most, limit: most };
  const listing = client.queues(queueSid).members.list(wanted);
  const members = await listing.catch(otherwise({ 404: [] }));
  return members.map(({ callSid, waitTime }) => ({ callSid, waitSeconds: waitTime }));
}

/** A call that waits, and since when it is in this very queue. */
export interface QueuedCall {
  readonly callSid: string;
  /** Milliseconds since 1970. */
  readonly enqueuedAt: number;
}

/**
 * The first of a queue, front first: one request.
 *
 * @param most at most 1000
 * @returns nobody when there is no such queue
 * @see https://www.twilio.com/docs/voice/api/member-resource
 */
export async function firstInQueue(client: Twilio, queueSid: string, most: number): Promise<QueuedCall[]> {
  if (queueSid === '') return [];
  const listing = client.queues(queueSid).members.list({ pageSize: most, limit: most });
  const members = await listing.catch(otherwise({ 404: [] }));
  return members.map(({ callSid, dateEnqueued }) => ({ callSid, enqueuedAt: dateEnqueued.getTime() }));
}
