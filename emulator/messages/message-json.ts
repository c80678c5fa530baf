import { rfc2822 } from '../rest/dates.ts';
import type { ApiRequest } from '../rest/resource.ts';
import type { Message } from './message.ts';
import { segmentsOf } from './text-segments.ts';

/** A text as the REST API shows it. https://www.twilio.com/docs/messaging/api/message-resource#message-properties */
export function messageJson({ account: { accountSid } }: ApiRequest, message: Message): object {
  const path = `/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}`;
  return {
    sid: message.sid,
    account_sid: accountSid,
    messaging_service_sid: message.messagingServiceSid ?? null,
    from: message.from,
    to: message.to,
    body: message.body,
    status: message.status,
    direction: 'outbound-api',
    error_code: message.failure?.code ?? null,
    error_message: message.failure?.message ?? null,
    num_media: '0',
    num_segments: String(segmentsOf(message.body)),
    price: null,
    price_unit: 'USD',
    api_version: '2010-04-01',
    date_created: rfc2822(message.dateCreated),
    date_sent: message.dateSent === undefined ? null : rfc2822(message.dateSent),
    date_updated: rfc2822(message.dateUpdated),
    uri: `${path}.json`,
    subresource_uris: { media: `${path}/Media.json` },
  };
}
