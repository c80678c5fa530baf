import { dateFilter, dateFilterNames } from '../rest/date-filter.ts';
import { list2010 } from '../rest/list-2010.ts';
import { PAGING } from '../rest/paging.ts';
import { ACCOUNT_PATH, API_HOST, type ApiAnswer, type ApiRequest, type Resource } from '../rest/resource.ts';
import { notFound } from '../rest/rest-error.ts';
import type { Recording } from './recording.ts';
import { recordingJson } from './recording-json.ts';

const DAY_MS = 86_400_000;
const KEPT_DAYS_AFTER_DELETION = 40;
const source = 'https://www.twilio.com/docs/voice/api/recording';

export const DATE_FILTERS = dateFilterNames('DateCreated');

export const RECORDINGS: readonly Resource[] = [
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}/Recordings.json`,
    source,
    GET: {
      parameters: [...PAGING, ...DATE_FILTERS, 'CallSid', 'IncludeSoftDeleted'],
      answer: listRecordings,
    },
  },
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}/Recordings/{Sid}.json`,
    source,
    GET: {
      parameters: ['IncludeSoftDeleted'],
      answer: (request) => ({ status: 200, body: recordingJson(request, recordingOf(request)) }),
    },
    DELETE: { answer: (request) => deleteRecording(request, recordingOf(request)) },
  },
];

function recordingOf(request: ApiRequest): Recording {
  const recording = request.account.recordings.get(request.path('Sid'));
  if (!recording || !shownTo(request)(recording)) throw notFound(request);
  return recording;
}

function listRecordings(request: ApiRequest): ApiAnswer {
  const all = recordingsBy(request, { callSid: request.parameters.text('CallSid') });
  const toJson = (recording: Recording) => recordingJson(request, recording);
  return list2010(request, { key: 'recordings', all, idOf: ({ sid }) => sid, toJson });
}

/** Those that a request asks for, newest first: of one call, or of all. */
export function recordingsBy(
  request: ApiRequest,
  { callSid }: { callSid: string | undefined },
): readonly Recording[] {
  const createdThen = dateFilter(request.parameters, 'DateCreated');
  return [...request.account.recordings.values()]
    .filter(shownTo(request))
    .filter((recording) => callSid === undefined || recording.callSid === callSid)
    .filter((recording) => createdThen(recording.startTime))
    .reverse();
}

/** The sound is gone at once; that there was one can be asked for some time longer. */
export function deleteRecording(request: ApiRequest, recording: Recording): ApiAnswer {
  recording.status = 'deleted';
  recording.deletedAt = request.account.clock.now();
  return { status: 204 };
}

export function shownTo({ account, parameters }: ApiRequest): (recording: Recording) => boolean {
  const includesDeleted = parameters.boolean('IncludeSoftDeleted') ?? false;
  const keptSince = account.clock.now() - KEPT_DAYS_AFTER_DELETION * DAY_MS;
  return ({ deletedAt }) => deletedAt === undefined || (includesDeleted && deletedAt > keptSince);
}
