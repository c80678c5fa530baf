import type { Twilio } from 'twilio';
import type { CallFact } from '../show/call-fact.ts';
import { createMapItem } from './create-map-item.ts';
import { syncNames } from './sync-names.ts';

const factTtlSeconds = 30 * 24 * 3600;

/**
 * Writes down one fact of a call, once: a second delivery of the same webhook changes nothing. Needs no
 * reading first, and no order.
 *
 * @returns false when the fact was written already
 */
export function recordFact(client: Twilio, stationId: string, fact: CallFact): Promise<boolean> {
  const map = syncNames(stationId).calls;
  const key = `${fact.callSid}.${fact.kind}`;
  return createMapItem(client, { map, key, ttlSeconds: factTtlSeconds }, fact);
}
