import type { ApiRequest } from '../rest/resource.ts';
import { badRequest, notFound } from '../rest/rest-error.ts';
import type { SyncDocument } from './document.ts';
import type { SyncMap, SyncMapItem } from './map.ts';
import type { SyncService } from './service.ts';

/** The service that a path names: by its SID, or as `default`. */
export function serviceOf(request: ApiRequest): SyncService {
  const { sync } = request.account;
  const named = request.path('ServiceSid');
  if (named !== 'default' && named !== sync.sid) throw notFound(request);
  return sync;
}

export function documentOf(request: ApiRequest): SyncDocument {
  const document = serviceOf(request).documents.get(request.path('Sid'));
  if (!document) throw notFound(request);
  return document;
}

export function mapOf(request: ApiRequest, variable: 'Sid' | 'MapSid'): SyncMap {
  const map = serviceOf(request).maps.get(request.path(variable));
  if (!map) throw notFound(request);
  return map;
}

export function itemOf(request: ApiRequest, map: SyncMap): SyncMapItem {
  const key = request.path('Key');
  // It can be created all the same, and listed.
  if (key.includes('/')) throw badRequest(20001, "Parameter 'key' is not valid");
  const item = map.item(key);
  if (!item) throw notFound(request);
  return item;
}
