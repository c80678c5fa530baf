import type { Twilio } from 'twilio';
import { otherwise } from './rest-error.ts';

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
