import type { ApiRequest } from '../rest/resource.ts';
import { badRequest } from '../rest/rest-error.ts';
import type { Message } from './message.ts';

const E164 = /^\+[1-9]\d{1,14}$/;
const SERVICE = /^MG[0-9a-f]{32}$/i;
const LONGEST_BODY = 1600;

/** They decide how a text is routed, priced or kept, which nobody here can tell. */
export const IGNORED_ON_CREATE = [
  'AddressRetention',
  'Attempt',
  'ContentRetention',
  'ForceDelivery',
  'MaxPrice',
  'ProvideFeedback',
  'RiskCheck',
  'SmartEncoded',
  'ValidityPeriod',
];

/**
 * Sends a text, or refuses it with the code that Twilio has for the reason. No message holds the number itself,
 * because applications log them.
 * https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource
 */
export function createMessage({ account, parameters }: ApiRequest): Message {
  const { messages, numbers } = account;
  const to = parameters.text('To');
  const service = parameters.text('MessagingServiceSid');
  const body = parameters.text('Body');
  if (!to) throw badRequest(21604, "A 'To' phone number is required");
  if (!E164.test(to)) throw badRequest(21211, "Invalid 'To' phone number");
  if (service !== undefined && !SERVICE.test(service)) throw badRequest(21701, 'No such messaging service');
  const from = parameters.text('From') ?? (service === undefined ? undefined : senderOf(account));
  if (!from) throw badRequest(21603, "A 'From' phone number or a MessagingServiceSid is required");
  if (!E164.test(from)) throw badRequest(21212, "Invalid 'From' phone number");
  if (from === to) throw badRequest(21266, "'To' and 'From' cannot be the same number");
  if (!numbers.has(from) || numbers.get(from)?.capabilities?.sms === false)
    throw badRequest(21606, "The 'From' number is not a message-capable number of this account");
  if (!body) throw badRequest(21602, 'Message body is required');
  if ([...body].length > LONGEST_BODY) throw badRequest(21617, `The body exceeds ${LONGEST_BODY} characters`);
  const statusCallback = parameters.url('StatusCallback', 21609) ?? '';
  return messages.create({ to, from, body, statusCallback, messagingServiceSid: service });
}

/** Services are not kept: each of them has all numbers of the account that can text, and takes the first. */
function senderOf({ numbers }: ApiRequest['account']): string {
  const sender = [...numbers.values()].find(({ capabilities }) => capabilities?.sms !== false);
  // https://www.twilio.com/docs/api/errors/21704
  if (!sender) throw badRequest(21704, 'The messaging service has no number to send from');
  return sender.phoneNumber;
}
