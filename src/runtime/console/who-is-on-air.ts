import { currentTurn, isOnAir, pickUpIn } from '../../show/call/turn-of-call.ts';
import {
  type LastCallShow,
  type NotedPickUp,
  type OpenShow,
  type Show,
  takesCallers,
} from '../../show/show.ts';
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
  const last = lastTaken(show);
  if (last === undefined) return undefined;
  const facts = await freshFacts(webhook, last.callSid);
  if (!isOnAir(facts)) return undefined;
  const pickUp = pickUpIn(facts, currentTurn(facts));
  return { callSid: last.callSid, at: Date.parse(pickUp?.at ?? last.at) };
}

/** How somebody was taken last by a DJ who is there still; undefined where nobody was. */
export function lastTaken({ djCalls, pickUps }: OpenShow | LastCallShow): NotedPickUp | undefined {
  return pickUps.findLast(({ djCallSid }) => djCallSid !== null && djCalls.includes(djCallSid));
}
