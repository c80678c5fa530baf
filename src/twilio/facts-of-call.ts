import type { Twilio } from 'twilio';
import type { SyncMapItemPage } from 'twilio/lib/rest/sync/v1/service/syncMap/syncMapItem.js';
import type { CallFact } from '../show/call/call-fact.ts';
import { storedFacts } from '../show/call/stored-facts.ts';
import { otherwise } from './rest-error.ts';
import { syncService } from './sync.ts';
import { syncNames } from './sync-names.ts';

type Page = Awaited<ReturnType<SyncMapItemPage['nextPage']>>;

/** More than almost any call has, so that one request will do. */
const usualFacts = 50;

/**
 * What is written down of one call: one request, or one more for each fifty facts. What the receipt of a close-out tells of it
 * is not among it.
 *
 * @returns nothing when nothing is known of the call
 * @throws whatever the SDK throws, other than for a map that does not exist
 * @see https://www.twilio.com/docs/sync/api/map-item-resource#read-multiple-mapitem-resources
 */
export async function factsOfCall(client: Twilio, stationId: string, callSid: string): Promise<CallFact[]> {
  const prefix = `${callSid}.`;
  const { syncMapItems } = syncService(client).syncMaps(syncNames(stationId).calls(callSid));
  const from = { from: prefix, bounds: 'inclusive', pageSize: usualFacts } as const;
  const calls: unknown[] = [];
  let page: Page = await syncMapItems.page(from).catch(otherwise({ 404: undefined }));
  while (page !== undefined) {
    const own = page.instances.filter(({ key }) => key.startsWith(prefix));
    calls.push(...own.map(({ data }) => data as unknown));
    // Behind the last of its facts are those of other calls.
    page = own.length === page.instances.length ? await page.nextPage() : undefined;
  }
  return storedFacts({ calls, receipts: [] });
}
