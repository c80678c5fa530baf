import type { Twilio } from 'twilio';
import type { PhoneNumber } from '../../src/show/phone-number.ts';
import type { Ends } from '../../src/twilio/call-log.ts';
import { otherwise } from '../../src/twilio/rest-error.ts';

/** A text in Twilio's own log. */
export interface LoggedText {
  readonly messageSid: string;
  /** Empty when it has been taken out. */
  readonly body: string;
}

/**
 * The texts from one number to another that Twilio has, in either direction of the line.
 *
 * @see https://www.twilio.com/docs/messaging/api/message-resource#read-multiple-message-resources
 */
export async function textsBetween(client: Twilio, { from, to }: Ends): Promise<LoggedText[]> {
  const texts = await client.messages.list({ from, to, pageSize: 1000 });
  return texts.map(({ sid, body }) => ({ messageSid: sid, body }));
}

/**
 * Takes the words out of a text; that there was one stays in Twilio's log.
 *
 * @returns false when there is no such text (any more)
 * @see https://www.twilio.com/docs/messaging/api/message-resource#update-a-message-resource
 */
export function blankText(client: Twilio, messageSid: string): Promise<boolean> {
  return client
    .messages(messageSid)
    .update({ body: '' })
    .then(() => true, otherwise({ 404: false }));
}

/**
 * The error codes of the last texts that a number has sent, newest first: those that went well have none.
 *
 * @see https://www.twilio.com/docs/messaging/api/message-resource#read-multiple-message-resources
 */
export async function codesOfLastTexts(client: Twilio, from: PhoneNumber): Promise<(number | null)[]> {
  const texts = await client.messages.list({ from, limit: 20 });
  return texts.map(({ errorCode }) => (errorCode as number | null) || null);
}

/** A text that a number has sent. */
export interface SentText {
  readonly at: Date;
  readonly to: string;
  readonly from: string;
  readonly body: string;
  readonly errorCode: number | undefined;
}

/** What a number has sent since a moment, the first one first. */
export async function textsSince(
  client: Twilio,
  { from, since }: { readonly from: string; readonly since: Date },
): Promise<SentText[]> {
  const texts = await client.messages.list({ from, dateSentAfter: since, pageSize: 1000 });
  return texts
    .map(({ dateCreated, to, body, errorCode }) => ({
      at: dateCreated,
      to,
      from,
      body,
      errorCode: (errorCode as number | null) || undefined,
    }))
    .reverse();
}
