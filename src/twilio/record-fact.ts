import type { Twilio } from 'twilio';
import type { CallFact } from '../show/call-fact.ts';
import { createMapItem } from './create-map-item.ts';
import { syncNames } from './sync-names.ts';

/** Whose records these are, and how long they are kept. */
export interface Keeping {
  readonly stationId: string;
  readonly retentionDays: number;
}

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
  const map = syncNames(keeping.stationId).calls(fact.callSid);
  const key = `${fact.callSid}.${fact.kind}`;
  return createMapItem(client, { map, key, ttlSeconds: ttlSecondsOf(keeping) }, fact);
}
