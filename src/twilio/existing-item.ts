import type { Twilio } from 'twilio';
import type { StoredPlace } from './change-stored.ts';
import { otherwise } from './rest-error.ts';
import { syncService } from './sync-service.ts';

/**
 * An item of a map, for changes that must not bring it back when somebody has removed it. It expires when it would
 * have.
 *
 * @see https://www.twilio.com/docs/sync/api/map-item-resource#update-a-mapitem-resource
 */
export function existingItem(
  client: Twilio,
  { map, key }: { readonly map: string; readonly key: string },
): StoredPlace {
  const item = syncService(client).syncMaps(map).syncMapItems(key);
  return {
    fetch: () => item.fetch().catch(otherwise({ 404: undefined })),
    create: () => Promise.resolve(false),
    update: (data, ifMatch) =>
      item.update({ data, ifMatch }).then(() => true, otherwise({ 404: false, 412: false })),
  };
}
