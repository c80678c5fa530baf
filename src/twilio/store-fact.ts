import { type CallFact, type FactAnew, factKey } from '../show/call/call-fact.ts';
import { createMapItem, type MapItemPlace, mapItem } from './sync.ts';
import { type Retention, type Station, syncNames, ttlSecondsOf } from './sync-names.ts';

/**
 * Writes down one fact of a call, once: a second delivery of the same webhook changes nothing. Needs no
 * reading first, and no order.
 *
 * @returns false when the fact was written already
 */
export function storeFact(station: Station & Retention, fact: CallFact): Promise<boolean> {
  return createMapItem(station.client, placeOf(station, fact), fact);
}

/** Writes down what a caller has told or wished, in place of what they did before: one request, or two when they do so again. */
export async function storeFactAnew(station: Station & Retention, fact: FactAnew): Promise<void> {
  if (await storeFact(station, fact)) return;
  const place = placeOf(station, fact);
  await mapItem(station.client, place).update({ data: fact, itemTtl: place.ttlSeconds });
}

function placeOf(station: Station & Retention, fact: CallFact): MapItemPlace {
  const map = syncNames(station.stationId).calls(fact.callSid);
  return { map, key: factKey(fact), ttlSeconds: ttlSecondsOf(station) };
}
