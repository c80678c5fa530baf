import { createHash } from 'node:crypto';
import type { Alert } from '../events.ts';
import { dateBound } from '../rest/date-filter.ts';
import { iso8601 } from '../rest/dates.ts';
import { listV1 } from '../rest/list-v1.ts';
import { PAGING } from '../rest/paging.ts';
import type { ApiAnswer, ApiRequest, Resource } from '../rest/resource.ts';

const HOST = 'monitor.twilio.com';
const LEVELS = ['error', 'warning', 'notice', 'debug'] as const;

/** Twilio's debugger. https://www.twilio.com/docs/usage/monitor-alert */
export const ALERTS: readonly Resource[] = [
  {
    host: HOST,
    path: '/v1/Alerts',
    source: 'https://www.twilio.com/docs/usage/monitor-alert',
    GET: { parameters: [...PAGING, 'LogLevel', 'StartDate', 'EndDate'], answer: listAlerts },
  },
];

/** Newest first. */
function listAlerts(request: ApiRequest): ApiAnswer {
  const { account, parameters } = request;
  const level = parameters.oneOf('LogLevel', LEVELS);
  const since = dateBound(parameters, 'StartDate');
  const until = dateBound(parameters, 'EndDate');
  const all = account.alerts
    .map((alert, index) => ({ alert, sid: sidOf(account.accountSid, index) }))
    .filter(
      ({ alert }) =>
        (level === undefined || alert.level === level) &&
        (!since || alert.at >= since.from) &&
        (!until || alert.at <= until.to),
    )
    .reverse();
  const toJson = (kept: KeptAlert) => alertJson(account.accountSid, kept);
  return listV1(request, { key: 'alerts', all, idOf: ({ sid }) => sid, toJson });
}

interface KeptAlert {
  readonly alert: Alert;
  readonly sid: string;
}

/** Not drawn from the SIDs of the account: what is looked at must not change what its calls are named. */
function sidOf(accountSid: string, index: number): string {
  return `NO${createHash('md5').update(`${accountSid}:${index}`).digest('hex')}`;
}

function alertJson(accountSid: string, { alert, sid }: KeptAlert): object {
  const date = iso8601(alert.at);
  return {
    sid,
    account_sid: accountSid,
    service_sid: null,
    error_code: String(alert.code),
    log_level: alert.level,
    alert_text: alert.message,
    more_info: `https://www.twilio.com/docs/errors/${alert.code}`,
    resource_sid: alert.callSid ?? null,
    request_url: alert.url ?? null,
    request_method: null,
    api_version: '2010-04-01',
    date_created: date,
    date_generated: date,
    date_updated: date,
    url: `https://${HOST}/v1/Alerts/${sid}`,
  };
}
