import { iso8601 } from '../rest/dates.ts';
import {
  type ApiAnswer,
  type ApiRequest,
  type Resource,
  SYNC_HOST,
  SYNC_SERVICE_PATH,
} from '../rest/resource.ts';
import { syncUrl } from './object-json.ts';
import { serviceOf } from './request.ts';

export const SYNC_SERVICES: readonly Resource[] = [
  {
    host: SYNC_HOST,
    path: SYNC_SERVICE_PATH,
    source: 'https://www.twilio.com/docs/sync/api/service',
    GET: { answer: fetchService },
  },
];

function fetchService(request: ApiRequest): ApiAnswer {
  const { sid, dateCreated } = serviceOf(request);
  const body = {
    sid,
    unique_name: null,
    account_sid: request.account.accountSid,
    friendly_name: 'Default Service',
    date_created: iso8601(dateCreated),
    date_updated: iso8601(dateCreated),
    url: syncUrl(request),
    webhook_url: null,
    webhooks_from_rest_enabled: false,
    reachability_webhooks_enabled: false,
    acl_enabled: false,
    reachability_debouncing_enabled: false,
    reachability_debouncing_window: 5000,
    links: {
      documents: syncUrl(request, 'Documents'),
      lists: syncUrl(request, 'Lists'),
      maps: syncUrl(request, 'Maps'),
      streams: syncUrl(request, 'Streams'),
    },
  };
  return { status: 200, body };
}
