import { rfc2822 } from '../rest/dates.ts';
import type { Call } from './call.ts';
import { type ShownCall, shownCall } from './shown-call.ts';

const SUBRESOURCES = {
  notifications: 'Notifications',
  recordings: 'Recordings',
  payments: 'Payments',
  events: 'Events',
  siprec: 'Siprec',
  streams: 'Streams',
  transcriptions: 'Transcriptions',
  user_defined_message_subscriptions: 'UserDefinedMessageSubscriptions',
  user_defined_messages: 'UserDefinedMessages',
};

/** A call as the REST API shows it now. https://www.twilio.com/docs/voice/api/call-resource#call-properties */
export function callJson(call: Call): object {
  return shownCallJson(shownCall(call));
}

export function shownCallJson(shown: ShownCall): object {
  const { call, status } = shown;
  const { accountSid } = call.account;
  const path = `/2010-04-01/Accounts/${accountSid}/Calls/${call.sid}`;
  return {
    sid: call.sid,
    account_sid: accountSid,
    parent_call_sid: null,
    phone_number_sid: call.number.sid,
    to: call.to,
    to_formatted: formatted(call.to),
    from: call.from,
    from_formatted: formatted(call.from),
    status,
    ...timesOf(shown),
    direction: call.direction,
    ...neverKnownHere,
    price_unit: 'USD',
    api_version: '2010-04-01',
    // Milliseconds before an outbound call is placed; nothing to do with Enqueue.
    queue_time: String(call.goingOut?.queueMs ?? 0),
    uri: `${path}.json`,
    subresource_uris: Object.fromEntries(
      Object.entries(SUBRESOURCES).map(([name, part]) => [name, `${path}/${part}.json`]),
    ),
  };
}

const neverKnownHere = {
  answered_by: null,
  caller_name: null,
  forwarded_from: null,
  group_sid: null,
  price: null,
  trunk_sid: null,
};

function timesOf({ call, endedAt }: ShownCall): object {
  return {
    date_created: rfc2822(call.startedAt),
    date_updated: rfc2822(endedAt ?? call.answeredAt ?? call.startedAt),
    start_time: call.ringsSince === undefined ? null : rfc2822(call.ringsSince),
    end_time: endedAt === undefined ? null : rfc2822(endedAt),
    duration: endedAt === undefined ? null : String(call.durationSeconds()),
  };
}

/** As numbers are written in North America; all others stay as they are. */
function formatted(number: string): string {
  return number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}
