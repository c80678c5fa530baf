import type { Twilio } from 'twilio';
import { otherwise, statusOf } from './rest-error.ts';

/** A call that waits in a queue. */
export interface WaitingCall {
  readonly callSid: string;
  readonly waitSeconds: number;
}

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
