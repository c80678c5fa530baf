import type { AccountContext } from '../account-context.ts';
import { sendWebhook } from '../voice/webhook.ts';

export type MessageStatus = 'queued' | 'sent' | 'delivered' | 'undelivered';

/** A text. https://www.twilio.com/docs/messaging/api/message-resource */
export interface Message {
  readonly sid: string;
  readonly to: string;
  readonly from: string;
  /** The service that chose the sender, if one did. */
  readonly messagingServiceSid?: string;
  body: string;
  status: MessageStatus;
  /** Where each change of the status is reported; empty = nowhere. */
  readonly statusCallback: string;
  /** Why it was not delivered. */
  failure?: TextRefusal;
  /** Milliseconds since 1970, as all dates here. */
  readonly dateCreated: number;
  dateSent?: number;
  dateUpdated: number;
}

/** Why a number cannot be texted: Twilio's code and words. */
export interface TextRefusal {
  readonly code: number;
  readonly message: string;
}

/**
 * Reports the status that a text has now, if anybody wants to know. A report that fails is an alert and is not sent
 * again. https://www.twilio.com/docs/messaging/guides/track-outbound-message-status
 */
export async function sendMessageStatus(account: AccountContext, message: Message): Promise<void> {
  const { statusCallback: url } = message;
  if (url === '') return;
  const result = await sendWebhook(account, {
    url,
    method: 'POST',
    parameters: parametersOf(account, message),
  });
  if (!result.ok) account.alert({ level: 'error', ...result.failure });
  else if (result.response.status >= 400) {
    const text = `the message status callback answered ${result.response.status}`;
    account.alert({ level: 'error', code: 11200, message: text, url });
  }
}

function parametersOf(
  { accountSid }: AccountContext,
  { sid, status, to, from, failure, messagingServiceSid }: Message,
): Record<string, string> {
  return {
    AccountSid: accountSid,
    ApiVersion: '2010-04-01',
    MessageSid: sid,
    SmsSid: sid,
    MessageStatus: status,
    SmsStatus: status,
    To: to,
    From: from,
    ...(messagingServiceSid === undefined ? {} : { MessagingServiceSid: messagingServiceSid }),
    ...(failure ? { ErrorCode: String(failure.code), ErrorMessage: failure.message } : {}),
  };
}
