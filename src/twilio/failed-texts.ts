import type { Twilio } from 'twilio';
import type { PhoneNumber } from '../show/phone-number.ts';

/**
 * The error codes of the last texts that a number has sent, newest first: those that went well have none.
 *
 * @see https://www.twilio.com/docs/messaging/api/message-resource#read-multiple-message-resources
 */
export async function codesOfLastTexts(client: Twilio, from: PhoneNumber): Promise<(number | null)[]> {
  const texts = await client.messages.list({ from, limit: 20 });
  return texts.map(({ errorCode }) => (errorCode as number | null) || null);
}
