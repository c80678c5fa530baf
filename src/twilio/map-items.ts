import type { Twilio } from 'twilio';
import { otherwise } from './rest-error.ts';
import { syncService } from './sync-service.ts';

export interface StoredItem {
  readonly key: string;
  readonly data: unknown;
  readonly revision: string;
}

/**
 * Every item of a map, in the order of the keys, through all pages.
 *
 * @param startingWith only keys that start with this
 * @returns none when the map does not exist yet
 * @see https://www.twilio.com/docs/sync/api/map-item-resource#read-multiple-mapitem-resources
 */
export async function mapItems(client: Twilio, map: string, startingWith = ''): Promise<StoredItem[]> {
  const from = startingWith === '' ? {} : { from: startingWith, bounds: 'inclusive' as const };
  const listing = syncService(client)
    .syncMaps(map)
    .syncMapItems.list({ pageSize: 100, ...from });
  const items = await listing.catch(otherwise({ 404: [] }));
  return items
    .filter(({ key }) => key.startsWith(startingWith))
    .map(({ key, data, revision }) => ({ key, data: data as unknown, revision }));
}
