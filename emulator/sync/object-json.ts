import { iso8601 } from '../rest/dates.ts';
import type { ApiRequest } from '../rest/resource.ts';
import type { SyncObject } from './object.ts';

/** Where a Sync object is found, whatever name the request used for its service. */
export function syncUrl({ account, origin }: ApiRequest, ...path: string[]): string {
  return [`${origin}/v1/Services/${account.sync.sid}`, ...path.map(encodeURIComponent)].join('/');
}

/** The fields that every Sync object has. */
export function syncJson({ account }: ApiRequest, object: SyncObject): object {
  return {
    account_sid: account.accountSid,
    service_sid: account.sync.sid,
    revision: object.revision,
    date_expires: object.expiresAt === undefined ? null : iso8601(object.expiresAt),
    date_created: iso8601(object.dateCreated),
    date_updated: iso8601(object.dateUpdated),
    created_by: 'system',
  };
}
