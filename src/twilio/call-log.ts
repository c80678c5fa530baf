import type { Twilio } from 'twilio';
import { type LoggedCall, mostRecentCalls } from '../show/call/older-call.ts';
import { maskNumber, type PhoneNumber, parsePhoneNumber } from '../show/phone-number.ts';

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

/** Who calls in a call, and how often they have called the same number before. */
export interface CallerHistory {
  /** As Twilio gives it: a number, or a word for a caller without one. */
  readonly from: string;
  /** A hundred at most. */
  readonly callsBefore: number;
}

/** More tell nobody anything. */
const mostCallsBefore = 100;

/**
 * Two requests, one after the other.
 *
 * @throws whatever the SDK throws, also for a call that Twilio does not know
 */
export async function callerHistory(client: Twilio, callSid: string): Promise<CallerHistory> {
  const { from, to } = await client.calls(callSid).fetch();
  if (parsePhoneNumber(from) === undefined) return { from, callsBefore: 0 };
  const most = mostCallsBefore + 1;
  const calls = await client.calls.list({ from, to, pageSize: most, limit: most });
  return { from, callsBefore: calls.filter(({ sid }) => sid !== callSid).length };
}

/** A call of somebody else's that is over. */
export interface EndedCall {
  readonly callSid: string;
  readonly from: PhoneNumber | undefined;
  /** Milliseconds since 1970. */
  readonly endedAt: number;
}

/**
 * How many calls have come to the account since, and those of them that are over: one request, and the last thousand.
 *
 * @see https://www.twilio.com/docs/voice/api/call-resource#read-multiple-call-resources
 */
export async function callsSince(
  client: Twilio,
  since: Date,
): Promise<{ readonly calls: number; readonly ended: readonly EndedCall[] }> {
  const all = await client.calls.list({ startTimeAfter: since, pageSize: 1000, limit: 1000 });
  const inbound = all.filter(({ direction }) => direction === 'inbound');
  const ended = inbound.flatMap(({ sid, status, from, endTime }): EndedCall[] => {
    const endedAt = endTime?.getTime() ?? Number.NaN;
    if (underWay.includes(status) || Number.isNaN(endedAt)) return [];
    return [{ callSid: sid, from: parsePhoneNumber(from), endedAt }];
  });
  return { calls: inbound.length, ended };
}
