import type { Twilio } from 'twilio';
import type { PhoneNumber } from '../show/phone-number.ts';

/** Who called, or texted, whom. */
export interface Ends {
  readonly from: PhoneNumber;
  readonly to: PhoneNumber;
}

/** A call in Twilio's own log. */
export interface LoggedCall {
  readonly callSid: string;
  /** False while it is still under way. */
  readonly isOver: boolean;
}

const underWay: readonly string[] = ['queued', 'initiated', 'ringing', 'in-progress'];

/**
 * The calls from one number to another that Twilio's call log has.
 *
 * @see https://www.twilio.com/docs/voice/api/call-resource#read-multiple-call-resources
 */
export async function callsBetween(client: Twilio, { from, to }: Ends): Promise<LoggedCall[]> {
  const calls = await client.calls.list({ from, to, pageSize: 1000 });
  return calls.map(({ sid, status }) => ({ callSid: sid, isOver: !underWay.includes(status) }));
}
