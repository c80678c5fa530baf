import type { Twilio } from 'twilio';
import { isOnAir } from '../show/call/turn-of-call.ts';
import { aFewAtATime } from './a-few-at-a-time.ts';
import type { CallInProgress } from './calls-in-progress.ts';
import { factsOfCall } from './facts-of-call.ts';

/**
 * Those calls that a DJ has taken: it is written down that they were picked up, and not that they have left, or wait again.
 *
 * @param calls going on, and neither waiting nor a DJ's own: a few, as a rule
 */
export async function callsOnAir(
  client: Twilio,
  stationId: string,
  calls: readonly CallInProgress[],
): Promise<CallInProgress[]> {
  const facts = await aFewAtATime(calls, ({ callSid }) => factsOfCall(client, stationId, callSid));
  return calls.filter((_call, index) => isOnAir(facts[index] ?? []));
}
