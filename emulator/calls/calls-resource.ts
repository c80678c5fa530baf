import { dateFilter, dateFilterNames } from '../rest/date-filter.ts';
import { list2010 } from '../rest/list-2010.ts';
import { PAGING } from '../rest/paging.ts';
import { ACCOUNT_PATH, API_HOST, type ApiAnswer, type ApiRequest, type Resource } from '../rest/resource.ts';
import { notFound } from '../rest/rest-error.ts';
import type { Call } from './call.ts';
import { CREATE_PARAMETERS, createCall } from './call-create.ts';
import { callJson, shownCallJson } from './call-json.ts';
import type { CallStatus } from './call-status.ts';
import { updateCall } from './call-update.ts';
import { fetchedCall, listedCalls, type ShownCall } from './shown-call.ts';

const source = 'https://www.twilio.com/docs/voice/api/call-resource';
const STATUSES: readonly CallStatus[] = [
  'queued',
  'ringing',
  'in-progress',
  'completed',
  'busy',
  'failed',
  'no-answer',
  'canceled',
];

export const CALLS: readonly Resource[] = [
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}/Calls.json`,
    source,
    GET: {
      parameters: [
        ...PAGING,
        ...['To', 'From', 'ParentCallSid', 'Status'],
        ...dateFilterNames('StartTime'),
        ...dateFilterNames('EndTime'),
      ],
      answer: listCalls,
    },
    POST: { parameters: CREATE_PARAMETERS, answer: createCall },
  },
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}/Calls/{Sid}.json`,
    source,
    GET: {
      answer: (request) => ({ status: 200, body: shownCallJson(fetchedCall(callOf(request))) }),
    },
    POST: {
      parameters: ['Url', 'Method', 'Twiml', 'Status'],
      answer: (request) => ({ status: 200, body: callJson(updateCall(request, callOf(request))) }),
    },
  },
];

function callOf(request: ApiRequest): Call {
  const call = request.account.calls.get(request.path('Sid'));
  if (!call) throw notFound(request);
  return call;
}

/** Newest first. */
function listCalls(request: ApiRequest): ApiAnswer {
  const all = listedCalls(request.account).filter(callFilter(request)).reverse();
  return list2010(request, { key: 'calls', all, idOf: ({ call }) => call.sid, toJson: shownCallJson });
}

function callFilter({ parameters }: ApiRequest): (shown: ShownCall) => boolean {
  const to = parameters.text('To');
  const from = parameters.text('From');
  const status = parameters.oneOf('Status', STATUSES);
  const startedThen = dateFilter(parameters, 'StartTime');
  const endedThen = dateFilter(parameters, 'EndTime');
  // Calls here come from outside or from REST, and are nobody's child.
  if (parameters.has('ParentCallSid')) return () => false;
  return ({ call, status: shownStatus, endedAt }) =>
    (to === undefined || call.to === to) &&
    (from === undefined || call.from === from) &&
    (status === undefined || shownStatus === status) &&
    startedThen(call.startedAt) &&
    endedThen(endedAt);
}
