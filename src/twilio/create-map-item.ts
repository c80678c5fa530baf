import type { Twilio } from 'twilio';
import { statusOf, whereItExists } from './rest-error.ts';
import { syncService } from './sync-service.ts';

/** Where an item of a Sync map lives, and for how long. */
export interface MapItemPlace {
  readonly map: string;
  readonly key: string;
  readonly ttlSeconds: number;
}

/**
 * Creates an item of a Sync map: of any number of attempts with one key, exactly one succeeds. A map that
 * does not exist yet is created for its first item.
 *
 * @returns false when the item existed already
 * @see https://www.twilio.com/docs/sync/api/map-item-resource
 */
export async function createMapItem(client: Twilio, place: MapItemPlace, data: object): Promise<boolean> {
  const maps = syncService(client).syncMaps;
  const create = () =>
    maps(place.map)
      .syncMapItems.create({ key: place.key, data, itemTtl: place.ttlSeconds })
      .then(() => true, whereItExists(false));
  try {
    return await create();
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
  }
  await maps.create({ uniqueName: place.map }).catch(whereItExists(undefined));
  return create();
}
