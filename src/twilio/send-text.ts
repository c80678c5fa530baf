import type { Twilio } from 'twilio';
import type { PhoneNumber } from '../show/phone-number.ts';

export interface Text {
  readonly from: PhoneNumber;
  readonly to: PhoneNumber;
  readonly body: string;
}

/**
 * Sends a text.
 *
 * @throws whatever the SDK throws; a refusal carries Twilio's code, such as 21610 for somebody who opted out
 * @see https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource
 */
export async function sendText(client: Twilio, { from, to, body }: Text): Promise<void> {
  await client.messages.create({ from, to, body });
}
