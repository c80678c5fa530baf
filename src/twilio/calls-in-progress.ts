import type { Twilio } from 'twilio';

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
