import type { Twilio } from 'twilio';
import type { SyncMapItemPage } from 'twilio/lib/rest/sync/v1/service/syncMap/syncMapItem.js';
import { otherwise, statusOf, whereItExists } from './rest-error.ts';

/** The Sync service that every account has, known to REST by this very name. */
export function syncService(client: Twilio) {
  return client.sync.v1.services('default');
}

/** Where an item of a Sync map lives. */
export interface MapItemAddress {
  readonly map: string;
  readonly key: string;
}

/** And for how long. */
export interface MapItemPlace extends MapItemAddress {
  readonly ttlSeconds: number;
}

/** One item of a map, there or not: https://www.twilio.com/docs/sync/api/map-item-resource */
export function mapItem(client: Twilio, { map, key }: MapItemAddress) {
  return syncService(client).syncMaps(map).syncMapItems(key);
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

type Page = Awaited<ReturnType<SyncMapItemPage['nextPage']>>;

/**
 * The items of a map page by page, in the order of the keys: whoever has seen enough breaks off, and no further page is asked for.
 *
 * @param range with `from`, only the keys from there on
 * @returns no page when the map does not exist yet
 */
export async function* mapPages(
  client: Twilio,
  map: string,
  { mostPages, ...range }: { readonly pageSize: number; readonly from?: string; readonly mostPages: number },
): AsyncGenerator<Pick<StoredItem, 'key' | 'data'>[]> {
  const { syncMapItems } = syncService(client).syncMaps(map);
  const bounds = range.from === undefined ? {} : { bounds: 'inclusive' as const };
  let page: Page = await syncMapItems.page({ ...range, ...bounds }).catch(otherwise({ 404: undefined }));
  for (let read = 1; page !== undefined; read += 1) {
    yield page.instances.map(({ key, data }) => ({ key, data: data as unknown }));
    page = read < mostPages ? await page.nextPage() : undefined;
  }
}

/**
 * Removes an item of a map.
 *
 * @returns false when there was none
 * @see https://www.twilio.com/docs/sync/api/map-item-resource#delete-a-mapitem-resource
 */
export function removeMapItem(client: Twilio, address: MapItemAddress): Promise<boolean> {
  return mapItem(client, address)
    .remove()
    .catch(otherwise({ 404: false }));
}

/** Others kept changing the same place at the same moment, and this change was not made. */
export class ContendedError extends Error {
  override readonly name = 'ContendedError';
}

/** One place in Sync, a document or an item of a map, as compare-and-set needs to see it. */
export interface StoredPlace {
  /** Undefined when there is nothing yet. */
  readonly fetch: () => Promise<{ readonly data: unknown; readonly revision: string } | undefined>;
  /** False when somebody else created it first. */
  readonly create: (data: object) => Promise<boolean>;
  /** False when somebody else changed it since `revision`; otherwise the new one, where that is wanted. */
  readonly update: (data: object, revision: string) => Promise<boolean | string>;
}

/**
 * A document, for `changeStored`.
 *
 * @param ttl seconds from each change on; undefined for ever
 * @see https://www.twilio.com/docs/sync/api/document-resource
 */
export function storedDocument(client: Twilio, uniqueName: string, ttl?: number): StoredPlace {
  const { documents } = syncService(client);
  const document = documents(uniqueName);
  const lifetime = ttl === undefined ? {} : { ttl };
  return {
    fetch: () => document.fetch().catch(otherwise({ 404: undefined })),
    create: (data) =>
      documents.create({ uniqueName, data, ...lifetime }).then(() => true, whereItExists(false)),
    update: (data, ifMatch) =>
      document
        .update({ data, ifMatch, ...lifetime })
        .then(({ revision }) => revision, otherwise({ 412: false })),
  };
}

/** An item of a map, for `changeStored`. Its time to live begins anew with each change. */
export function storedItem(client: Twilio, place: MapItemPlace): StoredPlace {
  const item = mapItem(client, place);
  const itemTtl = place.ttlSeconds;
  return {
    fetch: () => item.fetch().catch(otherwise({ 404: undefined })),
    create: (data) => createMapItem(client, place, data),
    update: (data, ifMatch) =>
      item.update({ data, ifMatch, itemTtl }).then(() => true, otherwise({ 412: false })),
  };
}

/** An item of a map, for changes that must not bring it back when somebody has removed it. It expires when it would have. */
export function existingItem(client: Twilio, address: MapItemAddress): StoredPlace {
  const item = mapItem(client, address);
  return {
    fetch: () => item.fetch().catch(otherwise({ 404: undefined })),
    create: () => Promise.resolve(false),
    update: (data, ifMatch) =>
      item.update({ data, ifMatch }).then(() => true, otherwise({ 404: false, 412: false })),
  };
}

export type StoredChange<Data> =
  /** `revision` is that of a document; undefined for one that was created. */
  | { readonly kind: 'changed'; readonly data: Data; readonly revision: string | undefined }
  | { readonly kind: 'left-alone' }
  /** Others were faster every time. */
  | { readonly kind: 'contended' };

/** Losing once or twice to somebody else is an accident; more often is no accident. */
const mostAttempts = 4;

/**
 * Changes what is stored, so that of several changes at once none is lost.
 *
 * @param change given what is stored, decides what to store instead, or undefined to leave it alone. It is
 * asked again whenever somebody else was faster.
 * @param seen what is stored as far as is known; it is read only where that turns out to be wrong
 */
export async function changeStored<Data extends object>(
  place: StoredPlace,
  change: (before: unknown) => Data | undefined,
  seen?: { readonly data: unknown; readonly revision: string },
): Promise<StoredChange<Data>> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const before = (attempt === 0 ? seen : undefined) ?? (await place.fetch());
    const data = change(before?.data);
    if (data === undefined) return { kind: 'left-alone' };
    const stored = before ? await place.update(data, before.revision) : await place.create(data);
    const revision = typeof stored === 'string' ? stored : undefined;
    if (stored) return { kind: 'changed', data, revision };
  }
  return { kind: 'contended' };
}
