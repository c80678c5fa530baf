import type { Twilio } from 'twilio';
import type { FirstInLine } from '../show/dj/dj-turn.ts';
import { epochSeconds } from '../show/epoch-seconds.ts';
import type { FrontOfLine } from '../show/in-line/comes-first.ts';
import { otherwise } from './rest-error.ts';

/**
 * Who is at the front of a queue: one request, however many wait.
 *
 * @returns null when nobody waits there, or there is no such queue
 * @throws whatever else the SDK throws
 * @see https://www.twilio.com/docs/voice/api/member-resource
 */
export async function frontOfQueue(
  client: Twilio,
  queueSid: string,
): Promise<(FrontOfLine & FirstInLine) | null> {
  const front = await client
    .queues(queueSid)
    .members('Front')
    .fetch()
    // Which of the two an empty queue gives is not documented.
    .catch(otherwise({ 400: null, 404: null }));
  if (front === null) return null;
  const { callSid, waitTime, dateEnqueued } = front;
  return { callSid, waitSeconds: waitTime, joinedAt: epochSeconds(dateEnqueued) };
}
