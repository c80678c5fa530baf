import type { Twilio } from 'twilio';
import { otherwise } from './rest-error.ts';
import { syncService } from './sync-service.ts';

/**
 * Removes an item of a map.
 *
 * @returns false when there was none
 * @see https://www.twilio.com/docs/sync/api/map-item-resource#delete-a-mapitem-resource
 */
export function removeMapItem(
  client: Twilio,
  { map, key }: { readonly map: string; readonly key: string },
): Promise<boolean> {
  return syncService(client)
    .syncMaps(map)
    .syncMapItems(key)
    .remove()
    .catch(otherwise({ 404: false }));
}
