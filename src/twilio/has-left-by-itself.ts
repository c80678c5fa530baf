import type { Twilio } from 'twilio';
import { hasLeftLine } from '../show/call/turn-of-call.ts';
import { factsOfCall } from './facts-of-call.ts';

/**
 * Whether a call that is no longer in the queue went by itself, or with a DJ, as its facts tell.
 *
 * @throws whatever the SDK throws
 */
export async function hasLeftByItself(client: Twilio, stationId: string, callSid: string): Promise<boolean> {
  return hasLeftLine(await factsOfCall(client, stationId, callSid));
}
