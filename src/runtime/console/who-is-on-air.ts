import { currentTurn, isOnAir, pickUpIn } from '../../show/call/turn-of-call.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import type { Webhook } from '../webhook.ts';
import { freshFacts } from './callers-in-line.ts';

export interface Airing {
  readonly callSid: string;
  /** Since when, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * The last one whom a DJ has taken who is there, unless it is written down that they have parted: one request.
 *
 * @returns undefined for nobody
 */
export async function whoIsOnAir(webhook: Webhook, show: Show): Promise<Airing | undefined> {
  if (!takesCallers(show)) return undefined;
  const last = show.pickUps.findLast(
    ({ djCallSid }) => djCallSid !== null && show.djCalls.includes(djCallSid),
  );
  if (last === undefined) return undefined;
  const facts = await freshFacts(webhook, last.callSid);
  if (!isOnAir(facts)) return undefined;
  const pickUp = pickUpIn(facts, currentTurn(facts));
  return { callSid: last.callSid, at: Date.parse(pickUp?.at ?? last.at) };
}
