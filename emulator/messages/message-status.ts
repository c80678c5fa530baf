import type { Account } from '../account.ts';
import { sendWebhook } from '../voice/webhook.ts';
import type { Message } from './messages.ts';

/**
 * Reports the status that a text has now, if anybody wants to know. A report that fails is an alert and is not sent
 * again. https://www.twilio.com/docs/messaging/guides/track-outbound-message-status
 */
export async function sendMessageStatus(account: Account, message: Message): Promise<void> {
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
  { accountSid }: Account,
  { sid, status, to, from, failure }: Message,
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
    ...(failure ? { ErrorCode: String(failure.code), ErrorMessage: failure.message } : {}),
  };
}
