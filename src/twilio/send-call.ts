import type { Twilio } from 'twilio';
import { otherwise } from './rest-error.ts';

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
