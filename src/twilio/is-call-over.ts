import type { Twilio } from 'twilio';
import { otherwise } from './rest-error.ts';

const lastStatuses: readonly string[] = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

/**
 * Whether a call has ended.
 *
 * @returns false also for a call that Twilio does not know
 * @see https://www.twilio.com/docs/voice/api/call-resource#call-status-values
 */
export async function isCallOver(client: Twilio, callSid: string): Promise<boolean> {
  const call = await client
    .calls(callSid)
    .fetch()
    .catch(otherwise({ 404: undefined }));
  return call !== undefined && lastStatuses.includes(call.status);
}
