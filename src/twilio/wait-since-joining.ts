import { joinedAt } from '../show/call/turn-of-call.ts';
import { factsOfCall } from './facts-of-call.ts';
import { mapWithLimit } from './map-with-limit.ts';
import type { WaitingCall } from './queues.ts';
import type { Station } from './sync-names.ts';

/** It is a few, as a rule; should a fault have brought hundreds there, the others keep Twilio's figure. */
const mostLookedUp = 40;

/**
 * Those who wait in the queue of those who come first, with their wait since they joined the line: Twilio counts anew in
 * each queue. Where no fact tells it, or cannot be read, Twilio's figure stays. Never rejects.
 */
export async function withWaitSinceJoining(
  station: Station,
  calls: readonly WaitingCall[],
  now: Date,
): Promise<WaitingCall[]> {
  const lookUp = async (call: WaitingCall): Promise<WaitingCall> => {
    const facts = await factsOfCall(station, call.callSid).catch(() => []);
    const joined = joinedAt(facts);
    if (joined === null) return call;
    const seconds = Math.floor((now.getTime() - Date.parse(joined)) / 1000);
    return { ...call, waitSeconds: Math.max(call.waitSeconds, seconds) };
  };
  return [...(await mapWithLimit(calls.slice(0, mostLookedUp), lookUp)), ...calls.slice(mostLookedUp)];
}
