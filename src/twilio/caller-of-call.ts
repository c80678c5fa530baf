import type { Twilio } from 'twilio';
import { type PhoneNumber, parsePhoneNumber } from '../show/phone-number.ts';
import { otherwise } from './rest-error.ts';

/**
 * Who is calling in a call, for callbacks that do not say it.
 *
 * @returns null when the number is withheld, or Twilio knows no such call
 * @see https://www.twilio.com/docs/voice/api/call-resource
 */
export async function callerOfCall(client: Twilio, callSid: string): Promise<PhoneNumber | null> {
  const call = await client
    .calls(callSid)
    .fetch()
    .catch(otherwise({ 404: undefined }));
  return parsePhoneNumber(call?.from ?? '') ?? null;
}
