import type { Twilio } from 'twilio';
import { maskNumber, parsePhoneNumber } from '../show/phone-number.ts';
import { callsInProgress } from './calls-in-progress.ts';

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
