import { listV1 } from '../rest/list-v1.ts';
import { PAGING } from '../rest/paging.ts';
import type { Parameters } from '../rest/parameters.ts';
import {
  type ApiAnswer,
  type ApiRequest,
  type Resource,
  SYNC_HOST,
  SYNC_SERVICE_PATH,
} from '../rest/resource.ts';
import { badRequest } from '../rest/rest-error.ts';
import type { SyncMap, SyncMapItem } from './map.ts';
import { syncJson, syncUrl } from './object-json.ts';
import { bytesWritten, dataOf, expectAnyOf, ttlOf } from './parameters.ts';
import { itemOf, mapOf } from './request.ts';

const REVISION_MISMATCH = 54205;
const LONGEST_KEY = 320;
const source = 'https://www.twilio.com/docs/sync/api/map-item-resource';

export const SYNC_MAP_ITEMS: readonly Resource[] = [
  {
    host: SYNC_HOST,
    path: `${SYNC_SERVICE_PATH}/Maps/{MapSid}/Items`,
    source,
    GET: { parameters: [...PAGING, 'Order', 'From', 'Bounds'], answer: listItems },
    POST: { parameters: ['Key', 'Data', 'Ttl', 'ItemTtl', 'CollectionTtl'], answer: createItem },
  },
  {
    host: SYNC_HOST,
    path: `${SYNC_SERVICE_PATH}/Maps/{MapSid}/Items/{Key}`,
    source,
    GET: { answer: fetchItem },
    POST: { parameters: ['Data', 'Ttl', 'ItemTtl', 'CollectionTtl'], answer: updateItem },
    DELETE: { answer: deleteItem },
  },
];

function listItems(request: ApiRequest): ApiAnswer {
  const map = mapOf(request, 'MapSid');
  map.limit.countRead();
  const all = itemsInRange(map, request.parameters);
  const json = (item: SyncMapItem) => toJson(request, { map, item });
  return listV1(request, { key: 'items', all, idOf: ({ key }) => key, toJson: json });
}

/**
 * The items of a map from one key on, in either order. The key itself is part of it unless Bounds is `exclusive`.
 * https://www.twilio.com/docs/sync/api/map-item-resource#read-multiple-mapitem-resources
 */
function itemsInRange(map: SyncMap, parameters: Parameters): SyncMapItem[] {
  const order = parameters.oneOf('Order', ['asc', 'desc'], 54451) ?? 'asc';
  const bounds = parameters.oneOf('Bounds', ['inclusive', 'exclusive'], 54452) ?? 'inclusive';
  const from = parameters.text('From');
  const items = order === 'asc' ? map.items() : map.items().reverse();
  if (from === undefined) return items;
  const comesAfter = (key: string) => (order === 'asc' ? key > from : key < from);
  return items.filter(({ key }) => comesAfter(key) || (bounds === 'inclusive' && key === from));
}

function createItem(request: ApiRequest): ApiAnswer {
  const { parameters } = request;
  const map = mapOf(request, 'MapSid');
  map.limit.countWrite(bytesWritten(request));
  const key = parameters.required('Key', { code: 54209 });
  if (key.length > LONGEST_KEY) throw badRequest(54209, `Key has more than ${LONGEST_KEY} characters`);
  parameters.required('Data', { code: 54206 });
  const collectionTtl = ttlOf(parameters, 'CollectionTtl');
  const item = map.create(key, writeOf(request));
  map.expireAfter(collectionTtl);
  return answer(request, { status: 201, map, item });
}

function fetchItem(request: ApiRequest): ApiAnswer {
  const map = mapOf(request, 'MapSid');
  map.limit.countRead();
  return answer(request, { status: 200, map, item: itemOf(request, map) });
}

function updateItem(request: ApiRequest): ApiAnswer {
  const { parameters, ifMatch } = request;
  const map = mapOf(request, 'MapSid');
  const item = itemOf(request, map);
  map.limit.countWrite(bytesWritten(request, item.data));
  // Twilio takes a CollectionTtl only beside a change of the item itself.
  expectAnyOf(parameters, ['Data', 'Ttl', 'ItemTtl']);
  const change = writeOf(request);
  const collectionTtl = ttlOf(parameters, 'CollectionTtl');
  item.expectRevision(ifMatch, REVISION_MISMATCH);
  map.write(item, change);
  map.expireAfter(collectionTtl);
  return answer(request, { status: 200, map, item });
}

function deleteItem(request: ApiRequest): ApiAnswer {
  const map = mapOf(request, 'MapSid');
  map.limit.countWrite();
  const item = itemOf(request, map);
  item.expectRevision(request.ifMatch, REVISION_MISMATCH);
  map.delete(item);
  return { status: 204 };
}

function writeOf(request: ApiRequest): { data: unknown; ttlSeconds: number | undefined } {
  return { data: dataOf(request), ttlSeconds: ttlOf(request.parameters, 'ItemTtl', 'Ttl') };
}

interface Kept {
  readonly map: SyncMap;
  readonly item: SyncMapItem;
}

function answer(request: ApiRequest, { status, ...kept }: Kept & { status: number }): ApiAnswer {
  return { status, headers: { etag: kept.item.revision }, body: toJson(request, kept) };
}

function toJson(request: ApiRequest, { map, item }: Kept): object {
  return {
    ...syncJson(request, item),
    key: item.key,
    map_sid: map.sid,
    data: item.data,
    url: syncUrl(request, 'Maps', map.sid, 'Items', item.key),
  };
}
