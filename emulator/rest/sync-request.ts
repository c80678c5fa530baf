import type { SyncDocument } from '../sync/sync-document.ts';
import type { SyncMap } from '../sync/sync-map.ts';
import type { SyncMapItem } from '../sync/sync-map-item.ts';
import type { SyncService } from '../sync/sync-service.ts';
import type { ApiRequest } from './resource.ts';
import { notFound } from './rest-error.ts';

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
  const item = map.item(request.path('Key'));
  if (!item) throw notFound(request);
  return item;
}
