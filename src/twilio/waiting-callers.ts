import type { Twilio } from 'twilio';
import { otherwise } from './rest-error.ts';

export interface WaitingCallers {
  readonly waiting: number;
  /** How long the first in line has waited; null when nobody waits, or when they left while we looked. */
  readonly firstWaitSeconds: number | null;
}

/**
 * Looks at the queue as the DJ needs to hear of it: one request when it is empty, two when not.
 *
 * @returns undefined when there is no such queue
 * @see https://www.twilio.com/docs/voice/api/member-resource
 */
export async function waitingCallers(client: Twilio, queueSid: string): Promise<WaitingCallers | undefined> {
  const queue = client.queues(queueSid);
  const waiting = await queue.fetch().then(({ currentSize }) => currentSize, otherwise({ 404: undefined }));
  if (waiting === undefined) return undefined;
  if (waiting === 0) return { waiting, firstWaitSeconds: null };
  const first = await queue
    .members('Front')
    .fetch()
    .catch(otherwise({ 400: null, 404: null }));
  return { waiting, firstWaitSeconds: first?.waitTime ?? null };
}
