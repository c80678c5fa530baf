import type { Twilio } from 'twilio';
import type { CallFact, Told } from '../show/call/call-fact.ts';
import { factKey } from '../show/call/fact-key.ts';
import { createMapItem, type MapItemPlace } from './create-map-item.ts';
import { syncNames } from './sync-names.ts';
import { syncService } from './sync-service.ts';

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

/** Writes down what a caller has told, in place of what they told before: one request, or two when they correct it. */
export async function recordTold(client: Twilio, keeping: Keeping, told: Told): Promise<void> {
  if (await recordFact(client, keeping, told)) return;
  const { map, key, ttlSeconds } = placeOf(keeping, told);
  const item = syncService(client).syncMaps(map).syncMapItems(key);
  await item.update({ data: told, itemTtl: ttlSeconds });
}

function placeOf(keeping: Keeping, fact: CallFact): MapItemPlace {
  const map = syncNames(keeping.stationId).calls(fact.callSid);
  return { map, key: factKey(fact), ttlSeconds: ttlSecondsOf(keeping) };
}
