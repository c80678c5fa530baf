import type { Twilio } from 'twilio';
import type { QueueInstance } from 'twilio/lib/rest/api/v2010/account/queue.js';
import type { FirstInLine, LineQueue } from '../show/dj/decide-dj-round.ts';
import type { QueueFigures } from '../show/line/place-in-line.ts';
import { type FrontOfLine, nextQueueName } from '../show/line/queued-caller.ts';
import { epochSeconds } from '../show/moment.ts';
import { otherwise, statusOf } from './rest-error.ts';

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

/**
 * How many are in a queue, and how long they have been in it so far, in the mean: one request.
 *
 * @returns undefined when there is no such queue
 * @throws whatever else the SDK throws
 * @see https://www.twilio.com/docs/voice/api/queue-resource
 */
export async function queueFigures(client: Twilio, queueSid: string): Promise<QueueFigures | undefined> {
  if (queueSid === '') return undefined;
  const fetching = client.queues(queueSid).fetch();
  return fetching.then(
    ({ currentSize, averageWaitTime }) => ({ size: currentSize, meanSeconds: averageWaitTime }),
    otherwise({ 404: undefined }),
  );
}

/** How many wait in each queue of a line; undefined for one that does not exist. */
export type LineSizes = Readonly<Record<LineQueue, number | undefined>>;

/** The SIDs of a line's queues; empty for one that has none. */
export type LineSids = Readonly<Record<LineQueue, string>>;

/**
 * Counts who waits in both queues: one request, however many wait, or one for each thousand queues of the account.
 *
 * @throws whatever the SDK throws
 * @see https://www.twilio.com/docs/voice/api/queue-resource#read-multiple-queue-resources
 */
export async function waitingCallers(client: Twilio, sids: LineSids): Promise<LineSizes> {
  const queues = await client.queues.list({ pageSize: 1000 });
  const sizeOf = (queueSid: string) => queues.find(({ sid }) => sid === queueSid)?.currentSize;
  return { main: sizeOf(sids.main), next: sizeOf(sids.next) };
}

/** Those at the front of each queue of a line, front first; undefined for a queue that does not exist. */
export type LineFronts = Readonly<Record<LineQueue, readonly WaitingCall[] | undefined>>;

/** The first, and as many behind them as a DJ hears of. */
const fewInQueue = 4;

/**
 * Sees who comes first, and who behind them: two requests at once, however many wait.
 *
 * @throws whatever the SDK throws, other than for a queue that does not exist
 * @see https://www.twilio.com/docs/voice/api/member-resource#read-multiple-member-resources
 */
export async function frontsOfLine(client: Twilio, sids: LineSids): Promise<LineFronts> {
  const [main, next] = await Promise.all([
    firstFewOfQueue(client, sids.main),
    firstFewOfQueue(client, sids.next),
  ]);
  return { main, next };
}

/**
 * The first few of a queue, front first: one request, however many wait. In which order Twilio lists members is documented nowhere:
 * should the first of the list not say that it is the front, the front is asked for by its name, and nobody knows the others.
 *
 * @returns undefined when there is no such queue
 * @throws whatever else the SDK throws
 */
export async function firstFewOfQueue(
  client: Twilio,
  queueSid: string,
): Promise<readonly WaitingCall[] | undefined> {
  if (queueSid === '') return undefined;
  const listing = client.queues(queueSid).members.list({ pageSize: fewInQueue, limit: fewInQueue });
  const members = await listing.catch(otherwise({ 404: undefined }));
  const inOrder = members?.sort((one, other) => one.position - other.position);
  if ((inOrder?.[0]?.position ?? 1) === 1)
    return inOrder?.map(({ callSid, waitTime }) => ({ callSid, waitSeconds: waitTime }));
  const front = await frontOfQueue(client, queueSid);
  return front === null ? [] : [front];
}

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
  return { callSid, waitSeconds: waitTime, enqueuedAtSeconds: epochSeconds(dateEnqueued) };
}

/** A call that waits in a queue. */
export interface WaitingCall {
  readonly callSid: string;
  readonly waitSeconds: number;
}

/**
 * Takes one call out of its queue and sends it to a URL.
 *
 * @param url absolute
 * @returns `gone` when the caller hung up, or was taken by somebody else, first
 */
export async function dequeueMember(
  client: Twilio,
  { queueSid, callSid, url }: { queueSid: string; callSid: string; url: string },
): Promise<'told' | 'gone'> {
  try {
    await client.queues(queueSid).members(callSid).update({ url, method: 'POST' });
    return 'told';
  } catch (error) {
    // Which status Twilio gives for a member that has left is not documented; a call that has ended gives 21220.
    const status = statusOf(error);
    if (status === 404 || status === 400) return 'gone';
    throw error;
  }
}

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

/**
 * Makes the client open so many connections to Twilio's API, which it then keeps for what follows. What is asked for that
 * changes nothing, and its answers do not matter. Never rejects.
 *
 * @param queueSid of any queue
 */
export async function openConnections(client: Twilio, queueSid: string, connections: number): Promise<void> {
  const asked = Array.from({ length: connections }, () => client.queues(queueSid).fetch());
  await Promise.allSettled(asked);
}
