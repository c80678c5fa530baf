import type { Twilio } from 'twilio';
import { type PhoneNumber, parsePhoneNumber } from '../show/phone-number.ts';
import { otherwise } from './rest-error.ts';

/** Undefined for what is not a telephone. */
interface EndsOfCall {
  readonly from: PhoneNumber | undefined;
  readonly to: PhoneNumber | undefined;
}

/**
 * Who calls whom in a call, for callbacks that do not say it.
 *
 * @returns without `from` when the number is withheld, and without both when Twilio knows no such call
 * @see https://www.twilio.com/docs/voice/api/call-resource
 */
export async function endsOfCall(client: Twilio, callSid: string): Promise<EndsOfCall> {
  const call = await client
    .calls(callSid)
    .fetch()
    .catch(otherwise({ 404: undefined }));
  return { from: parsePhoneNumber(call?.from ?? ''), to: parsePhoneNumber(call?.to ?? '') };
}

const lastStatuses: readonly string[] = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

/** That a call has ended, and when; undefined where Twilio does not say when. */
export interface EndOfCall {
  readonly endedAt: Date | undefined;
}

/**
 * Whether, and when, a call has ended.
 *
 * @returns undefined while it goes on, and for a call that Twilio does not know
 * @see https://www.twilio.com/docs/voice/api/call-resource#call-status-values
 */
export async function endOfCall(client: Twilio, callSid: string): Promise<EndOfCall | undefined> {
  const call = await client
    .calls(callSid)
    .fetch()
    .catch(otherwise({ 404: undefined }));
  if (call === undefined || !lastStatuses.includes(call.status)) return undefined;
  const time = call.endTime?.getTime();
  return { endedAt: time === undefined || Number.isNaN(time) ? undefined : call.endTime };
}

/** Whether a call has ended; false also for one that Twilio does not know. */
export async function isCallOver(client: Twilio, callSid: string): Promise<boolean> {
  return (await endOfCall(client, callSid)) !== undefined;
}

/**
 * Sends a call that is on the line to another document, whatever it is doing.
 *
 * @param url absolute
 * @returns `gone` when the call is over, which is 400 with code 21220, or not known
 * @see https://www.twilio.com/docs/voice/api/call-resource#update-a-call-resource
 */
export function sendCall(
  client: Twilio,
  { callSid, url }: { readonly callSid: string; readonly url: string },
): Promise<'told' | 'gone'> {
  const sending = client.calls(callSid).update({ url, method: 'POST' });
  return sending.then(() => 'told' as const, otherwise({ 400: 'gone', 404: 'gone' }));
}

/**
 * Whether a call waits in a queue: one request.
 *
 * @see https://www.twilio.com/docs/voice/api/member-resource#fetch-a-member-resource
 */
export async function isInQueue(
  client: Twilio,
  { queueSid, callSid }: { queueSid: string; callSid: string },
): Promise<boolean> {
  const fetching = client.queues(queueSid).members(callSid).fetch();
  return fetching.then(() => true, otherwise({ 400: false, 404: false }));
}
