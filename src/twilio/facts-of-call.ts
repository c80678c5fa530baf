import type { Twilio } from 'twilio';
import type { CallFact } from '../show/call/call-fact.ts';
import { storedFacts } from '../show/call/stored-facts.ts';
import { otherwise } from './rest-error.ts';
import { syncNames } from './sync-names.ts';
import { syncService } from './sync-service.ts';

/** Far more than any call has, and one request. */
const mostFacts = 50;

/**
 * What is written down of one call: one request. What the receipt of a close-out tells of it is not among it.
 *
 * @returns nothing when nothing is known of the call
 * @throws whatever the SDK throws, other than for a map that does not exist
 * @see https://www.twilio.com/docs/sync/api/map-item-resource#read-multiple-mapitem-resources
 */
export async function factsOfCall(client: Twilio, stationId: string, callSid: string): Promise<CallFact[]> {
  const prefix = `${callSid}.`;
  const listing = syncService(client)
    .syncMaps(syncNames(stationId).calls(callSid))
    .syncMapItems.list({ from: prefix, bounds: 'inclusive', pageSize: mostFacts, limit: mostFacts });
  const items = await listing.catch(otherwise({ 404: [] }));
  const own = items.filter(({ key }) => key.startsWith(prefix));
  return storedFacts({ calls: own.map(({ data }) => data as unknown), receipts: [] });
}
