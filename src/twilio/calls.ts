import type { Twilio } from 'twilio';
import { type LoggedCall, mostRecentCalls } from '../show/call/older-call.ts';
import { maskNumber, type PhoneNumber, parsePhoneNumber } from '../show/phone-number.ts';
import { otherwise } from './rest-error.ts';

/**
 * Who is calling in a call, for callbacks that do not say it.
 *
 * @returns null when the number is withheld, or Twilio knows no such call
 * @see https://www.twilio.com/docs/voice/api/call-resource
 */
export async function callerOfCall(client: Twilio, callSid: string): Promise<PhoneNumber | null> {
  const call = await client
    .calls(callSid)
    .fetch()
    .catch(otherwise({ 404: undefined }));
  return parsePhoneNumber(call?.from ?? '') ?? null;
}

const lastStatuses: readonly string[] = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

/** That a call has ended, and when; undefined where Twilio does not say when. */
export interface EndOfCall {
  readonly endedAt: Date | undefined;
}

/**
 * Whether, and when, a call has ended.
 *
 * @returns undefined while it goes on, and for a call that Twilio does not know
 * @see https://www.twilio.com/docs/voice/api/call-resource#call-status-values
 */
export async function endOfCall(client: Twilio, callSid: string): Promise<EndOfCall | undefined> {
  const call = await client
    .calls(callSid)
    .fetch()
    .catch(otherwise({ 404: undefined }));
  if (call === undefined || !lastStatuses.includes(call.status)) return undefined;
  const time = call.endTime?.getTime();
  return { endedAt: time === undefined || Number.isNaN(time) ? undefined : call.endTime };
}

/** Whether a call has ended; false also for one that Twilio does not know. */
export async function isCallOver(client: Twilio, callSid: string): Promise<boolean> {
  return (await endOfCall(client, callSid)) !== undefined;
}

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

/** A call that goes on. */
export interface CallInProgress {
  readonly callSid: string;
  /** As Twilio gives it: a number, or a word for a caller without one. */
  readonly from: string;
}

/**
 * All calls of the account that go on, of whichever line.
 *
 * @see https://www.twilio.com/docs/voice/api/call-resource#read-multiple-call-resources
 */
export async function callsInProgress(client: Twilio): Promise<CallInProgress[]> {
  const calls = await client.calls.list({ status: 'in-progress', pageSize: 1000 });
  return calls.map(({ sid, from }) => ({ callSid: sid, from }));
}

/** Who is on the line now, by CallSid, without whole numbers: `+1•••0123`, or `withheld`. */
export async function callingNumbers(client: Twilio): Promise<ReadonlyMap<string, string>> {
  const calls = await callsInProgress(client);
  return new Map(
    calls.map(({ callSid, from }) => {
      const number = parsePhoneNumber(from);
      return [callSid, number === undefined ? 'withheld' : maskNumber(number)];
    }),
  );
}
