import type { Twilio } from 'twilio';
import { type LoggedCall, mostRecentCalls } from '../show/call/older-call.ts';
import type { PhoneNumber } from '../show/phone-number.ts';

/** Who called, or texted, whom. */
export interface Ends {
  readonly from: PhoneNumber;
  readonly to: PhoneNumber;
}

const underWay: readonly string[] = ['queued', 'initiated', 'ringing', 'in-progress'];

/**
 * The calls from one number to another that Twilio's call log has.
 *
 * @see https://www.twilio.com/docs/voice/api/call-resource#read-multiple-call-resources
 */
export async function callsBetween(client: Twilio, { from, to }: Ends): Promise<LoggedCall[]> {
  return (await client.calls.list({ from, to, pageSize: 1000 })).map(loggedCall);
}

/** The newest of those that have begun since, and at most so many that more would not matter: one request. */
export async function recentCallsBetween(
  client: Twilio,
  { from, to }: Ends,
  startTimeAfter: Date,
): Promise<LoggedCall[]> {
  const most = { pageSize: mostRecentCalls, limit: mostRecentCalls };
  return (await client.calls.list({ from, to, startTimeAfter, ...most })).map(loggedCall);
}

interface CallOfLog {
  readonly sid: string;
  readonly status: string;
  readonly startTime: Date | null;
  readonly endTime: Date | null;
}

function loggedCall({ sid, status, startTime, endTime }: CallOfLog): LoggedCall {
  return {
    callSid: sid,
    isOver: !underWay.includes(status),
    startedAt: startTime ?? undefined,
    endedAt: endTime ?? undefined,
  };
}
