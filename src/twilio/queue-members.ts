import type { Twilio } from 'twilio';
import type { LineQueue } from '../show/dj/decide-dj-round.ts';
import type { LineSids, WaitingCall } from './queues.ts';
import { otherwise } from './rest-error.ts';

/**
 * Everybody in a queue, front first, through all pages.
 *
 * @param most only so many of them: one request for each thousand
 * @returns nobody when the queue does not exist (any more)
 * @see https://www.twilio.com/docs/voice/api/member-resource
 */
export async function queueMembers(client: Twilio, queueSid: string, most?: number): Promise<WaitingCall[]> {
  if (queueSid === '') return [];
  const wanted = most === undefined ? { pageSize: 1000 } : { pageSize: Math.min(most, 1000), limit: most };
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

/** In which queue of a line somebody is, and since when. */
export interface PlaceInLine extends QueuedCall {
  readonly queue: LineQueue;
}

/**
 * Where in a line a call waits: two requests at once.
 *
 * @returns undefined when it waits in neither queue
 * @throws whatever the SDK throws, other than for a call that is not there
 * @see https://www.twilio.com/docs/voice/api/member-resource#fetch-a-member-resource
 */
export async function placeInLine(
  client: Twilio,
  sids: LineSids,
  callSid: string,
): Promise<PlaceInLine | undefined> {
  const inQueue = async (queue: LineQueue): Promise<PlaceInLine | undefined> => {
    if (sids[queue] === '') return undefined;
    const fetching = client.queues(sids[queue]).members(callSid).fetch();
    const member = await fetching.catch(otherwise({ 400: undefined, 404: undefined }));
    return member && { queue, callSid, enqueuedAt: member.dateEnqueued.getTime() };
  };
  const [next, main] = await Promise.all([inQueue('next'), inQueue('main')]);
  return next ?? main;
}
