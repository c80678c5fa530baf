import { listV1 } from '../rest/list-v1.ts';
import { PAGING } from '../rest/paging.ts';
import {
  type ApiAnswer,
  type ApiRequest,
  type Resource,
  SYNC_HOST,
  SYNC_SERVICE_PATH,
} from '../rest/resource.ts';
import type { SyncMap } from './map.ts';
import { syncJson, syncUrl } from './object-json.ts';
import { expectAnyOf, ttlOf } from './parameters.ts';
import { mapOf, serviceOf } from './request.ts';

const source = 'https://www.twilio.com/docs/sync/api/map-resource';

export const SYNC_MAPS: readonly Resource[] = [
  {
    host: SYNC_HOST,
    path: `${SYNC_SERVICE_PATH}/Maps`,
    source,
    GET: { parameters: PAGING, answer: listMaps },
    POST: { parameters: ['UniqueName', 'Ttl', 'CollectionTtl'], answer: createMap },
  },
  {
    host: SYNC_HOST,
    path: `${SYNC_SERVICE_PATH}/Maps/{Sid}`,
    source,
    GET: { answer: fetchMap },
    POST: { parameters: ['Ttl', 'CollectionTtl'], answer: updateMap },
    DELETE: { answer: deleteMap },
  },
];

function listMaps(request: ApiRequest): ApiAnswer {
  const all = serviceOf(request).maps.all();
  const json = (map: SyncMap) => toJson(request, map);
  return listV1(request, { key: 'maps', all, idOf: ({ sid }) => sid, toJson: json });
}

function createMap(request: ApiRequest): ApiAnswer {
  const { parameters } = request;
  const map = serviceOf(request).createMap({
    uniqueName: parameters.text('UniqueName'),
    ttlSeconds: ttlOf(parameters, 'CollectionTtl', 'Ttl'),
  });
  return { status: 201, body: toJson(request, map) };
}

function fetchMap(request: ApiRequest): ApiAnswer {
  const map = mapOf(request, 'Sid');
  map.limit.countRead();
  return { status: 200, body: toJson(request, map) };
}

function updateMap(request: ApiRequest): ApiAnswer {
  const map = mapOf(request, 'Sid');
  map.limit.countWrite();
  expectAnyOf(request.parameters, ['Ttl', 'CollectionTtl']);
  map.expireAfter(ttlOf(request.parameters, 'CollectionTtl', 'Ttl'));
  map.hasChanged();
  return { status: 200, body: toJson(request, map) };
}

function deleteMap(request: ApiRequest): ApiAnswer {
  const map = mapOf(request, 'Sid');
  map.limit.countWrite();
  serviceOf(request).maps.delete(map);
  return { status: 204 };
}

function toJson(request: ApiRequest, map: SyncMap): object {
  return {
    ...syncJson(request, map),
    sid: map.sid,
    unique_name: map.uniqueName ?? null,
    url: syncUrl(request, 'Maps', map.sid),
    links: {
      items: syncUrl(request, 'Maps', map.sid, 'Items'),
      permissions: syncUrl(request, 'Maps', map.sid, 'Permissions'),
    },
  };
}
