import type { Twilio } from 'twilio';
import type { CallFact, FactAnew } from '../show/call/call-fact.ts';
import { factKey } from '../show/call/fact-key.ts';
import { createMapItem, type MapItemPlace, mapItem } from './sync.ts';
import { syncNames } from './sync-names.ts';

/** Whose records these are, and how long they are kept. */
export interface Keeping {
  readonly stationId: string;
  readonly retentionDays: number;
}

/** Sync counts no further than a year: https://www.twilio.com/docs/sync/objects-ttl */
export const longestTtlSeconds = 365 * 24 * 3600;

/** How long Sync keeps what is kept for so many days. */
export function ttlSecondsOf({ retentionDays }: Keeping): number {
  return retentionDays * 24 * 3600;
}

/**
 * Writes down one fact of a call, once: a second delivery of the same webhook changes nothing. Needs no
 * reading first, and no order.
 *
 * @returns false when the fact was written already
 */
export function recordFact(client: Twilio, keeping: Keeping, fact: CallFact): Promise<boolean> {
  return createMapItem(client, placeOf(keeping, fact), fact);
}

/** Writes down what a caller has told or wished, in place of what they did before: one request, or two when they do so again. */
export async function recordAnew(client: Twilio, keeping: Keeping, fact: FactAnew): Promise<void> {
  if (await recordFact(client, keeping, fact)) return;
  const place = placeOf(keeping, fact);
  await mapItem(client, place).update({ data: fact, itemTtl: place.ttlSeconds });
}

function placeOf(keeping: Keeping, fact: CallFact): MapItemPlace {
  const map = syncNames(keeping.stationId).calls(fact.callSid);
  return { map, key: factKey(fact), ttlSeconds: ttlSecondsOf(keeping) };
}
