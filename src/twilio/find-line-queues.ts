import type { Twilio } from 'twilio';
import type { QueueInstance } from 'twilio/lib/rest/api/v2010/account/queue.js';
import { nextQueueName } from '../show/in-line/next-queue.ts';

/** The queues of a line; undefined where there is none. */
export interface LineQueues {
  readonly main: QueueInstance | undefined;
  /** Of those who come first. */
  readonly next: QueueInstance | undefined;
}

/**
 * Finds the queues of a line by their FriendlyName. Twilio cannot search by name, so this reads every page, once for both.
 *
 * @see https://www.twilio.com/docs/voice/api/queue-resource#read-multiple-queue-resources
 */
export async function findLineQueues(client: Twilio, queueName: string): Promise<LineQueues> {
  const queues = await client.queues.list({ pageSize: 1000 });
  const named = (name: string) => queues.find(({ friendlyName }) => friendlyName === name);
  return { main: named(queueName), next: named(nextQueueName(queueName)) };
}

/** Those that exist, those who come first first. */
export function existingQueues({ main, next }: LineQueues): QueueInstance[] {
  return [next, main].filter((queue) => queue !== undefined);
}

/** How many wait in both; undefined when there is neither. */
export function sizeOfLine(queues: LineQueues): number | undefined {
  const existing = existingQueues(queues);
  if (existing.length === 0) return undefined;
  return existing.reduce((sum, { currentSize }) => sum + currentSize, 0);
}
