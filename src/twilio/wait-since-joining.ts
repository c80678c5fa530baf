import type { Twilio } from 'twilio';
import { joinedAt } from '../show/call/turn-of-call.ts';
import { aFewAtATime } from './a-few-at-a-time.ts';
import { factsOfCall } from './facts-of-call.ts';
import type { WaitingCall } from './queues.ts';

/** It is a few, as a rule; should a fault have brought hundreds there, the others keep Twilio's figure. */
const mostLookedUp = 40;

export interface LookAtWaits {
  readonly stationId: string;
  readonly now: Date;
}

/**
 * Those who wait in the queue of those who come first, with their wait since they joined the line: Twilio counts anew in
 * each queue. Where no fact tells it, or cannot be read, Twilio's figure stays. Never rejects.
 */
export async function waitSinceJoining(
  client: Twilio,
  calls: readonly WaitingCall[],
  { stationId, now }: LookAtWaits,
): Promise<WaitingCall[]> {
  const lookUp = async (call: WaitingCall): Promise<WaitingCall> => {
    const facts = await factsOfCall(client, stationId, call.callSid).catch(() => []);
    const joined = joinedAt(facts);
    if (joined === null) return call;
    const seconds = Math.floor((now.getTime() - Date.parse(joined)) / 1000);
    return { ...call, waitSeconds: Math.max(call.waitSeconds, seconds) };
  };
  return [...(await aFewAtATime(calls.slice(0, mostLookedUp), lookUp)), ...calls.slice(mostLookedUp)];
}
