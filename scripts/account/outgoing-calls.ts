import type { Twilio } from 'twilio';
import { otherwise } from '../../src/twilio/rest-error.ts';

/** A call that the account makes from one of its numbers to another. */
export interface AskedCall {
  readonly from: string;
  readonly to: string;
  /** What the calling leg runs once it is answered: up to 4,000 characters. */
  readonly twiml: string;
}

/** One leg, as the log of calls shows it. */
export interface LoggedLeg {
  readonly callSid: string;
  readonly from: string;
  readonly to: string;
  readonly isInbound: boolean;
  readonly status: string;
  /** Undefined for one that has not been dialled yet. */
  readonly startedAt: Date | undefined;
  /** Undefined while it goes on. */
  readonly endedAt: Date | undefined;
}

/** Such as a call that is still queued, or over. */
export const LIVE_STATUSES: readonly string[] = ['queued', 'ringing', 'in-progress'];

/** How long a call may ring, in seconds. */
const RINGS_SECONDS = 30;

/**
 * Makes a call.
 *
 * @returns the SID of the leg that goes out; the one that comes in has another
 * @throws whatever the SDK throws
 * @see https://www.twilio.com/docs/voice/api/call-resource#create-a-call-resource
 */
export async function makeCall(client: Twilio, { from, to, twiml }: AskedCall): Promise<string> {
  const { sid } = await client.calls.create({ from, to, twiml, timeout: RINGS_SECONDS });
  return sid;
}

/** Gives the calling leg something else to do. @returns false when the call is over */
export function sendLeg(client: Twilio, callSid: string, twiml: string): Promise<boolean> {
  return client
    .calls(callSid)
    .update({ twiml })
    .then(() => true, otherwise({ 400: false, 404: false }));
}

/** Ends a call, whether it rings or goes on. @returns false when it was over already */
export function endCall(client: Twilio, callSid: string): Promise<boolean> {
  return client
    .calls(callSid)
    .update({ status: 'completed' })
    .then(() => true, otherwise({ 400: false, 404: false }));
}

/** How a leg stands now. */
export async function statusOfLeg(client: Twilio, callSid: string): Promise<string> {
  const { status } = await client.calls(callSid).fetch();
  return status;
}

/** What the log tells to the second is told without its fraction. */
const SECOND_MS = 1000;

/**
 * Both legs of every call from one number to another since a moment, the first one first. Where Twilio looked at the day alone, it
 * would give those of before too: they are left out here.
 *
 * @see https://www.twilio.com/docs/voice/api/call-resource#read-multiple-call-resources
 */
export async function legsBetween(
  client: Twilio,
  { from, to, since }: { readonly from: string; readonly to: string; readonly since: Date },
): Promise<LoggedLeg[]> {
  const calls = await client.calls.list({ from, to, startTimeAfter: since, pageSize: 1000 });
  const first = since.getTime() - (since.getTime() % SECOND_MS);
  return calls
    .map((call) => ({
      callSid: call.sid,
      from: call.from,
      to: call.to,
      isInbound: call.direction === 'inbound',
      status: call.status,
      startedAt: dateOf(call.startTime),
      endedAt: dateOf(call.endTime),
    }))
    .filter(({ startedAt }) => startedAt === undefined || startedAt.getTime() >= first)
    .reverse();
}

/** Whether the log gives a call to whoever asks for those that began later than it did. */
export async function isListedAfter(
  client: Twilio,
  callSid: string,
  laterMs: number,
): Promise<'listed' | 'left out' | 'has not begun'> {
  const { startTime, from, to } = await client.calls(callSid).fetch();
  const began = dateOf(startTime);
  if (!began) return 'has not begun';
  const startTimeAfter = new Date(began.getTime() + laterMs);
  const calls = await client.calls.list({ from, to, startTimeAfter, pageSize: 1000 });
  return calls.some(({ sid }) => sid === callSid) ? 'listed' : 'left out';
}

/** Calls that go on right now to or from one number. */
export async function liveLegs(client: Twilio, number: string): Promise<string[]> {
  const asked = LIVE_STATUSES.flatMap((status) =>
    [{ to: number }, { from: number }].map((end) => ({ ...end, status: status as 'queued' })),
  );
  const lists = await Promise.all(asked.map((filter) => client.calls.list({ ...filter, limit: 50 })));
  return [...new Set(lists.flat().map(({ sid }) => sid))];
}

/** The SDK types them as always there, and gives null. */
function dateOf(date: Date | null): Date | undefined {
  return date ?? undefined;
}
