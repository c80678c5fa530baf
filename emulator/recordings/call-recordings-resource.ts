import type { Call } from '../calls/call.ts';
import { list2010 } from '../rest/list-2010.ts';
import { PAGING } from '../rest/paging.ts';
import { ACCOUNT_PATH, API_HOST, type ApiAnswer, type ApiRequest, type Resource } from '../rest/resource.ts';
import { badRequest, notFound } from '../rest/rest-error.ts';
import { OverheardRecording } from './overheard-recording.ts';
import type { Recording } from './recording.ts';
import { callRecordingJson } from './recording-json.ts';
import type { RecordingCallback } from './recording-status.ts';
import { DATE_FILTERS, deleteRecording, recordingsBy, shownTo } from './recordings-resource.ts';

/** Stands for the one recording of a call that goes on. */
const CURRENT = 'Twilio.CURRENT';
const NOT_RECORDABLE = 21220;
const METHODS = ['GET', 'POST'] as const;
const source = 'https://www.twilio.com/docs/voice/api/recording#start-recording-during-a-call';

/** The recordings of one call, which can be started, stopped and interrupted while it goes on. */
export const CALL_RECORDINGS: readonly Resource[] = [
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}/Calls/{CallSid}/Recordings.json`,
    source,
    GET: { parameters: [...PAGING, ...DATE_FILTERS], answer: listRecordings },
    POST: {
      parameters: [
        ...['RecordingStatusCallback', 'RecordingStatusCallbackEvent', 'RecordingStatusCallbackMethod'],
        ...['Trim', 'RecordingChannels', 'RecordingTrack'],
      ],
      answer: startRecording,
    },
  },
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}/Calls/{CallSid}/Recordings/{Sid}.json`,
    source,
    GET: { answer: (request) => answer(request, recordingOf(request)) },
    POST: { parameters: ['Status', 'PauseBehavior'], answer: updateRecording },
    DELETE: { answer: (request) => deleteRecording(request, recordingOf(request)) },
  },
];

function answer(request: ApiRequest, recording: Recording, status = 200): ApiAnswer {
  return { status, body: callRecordingJson(request, recording) };
}

function callOf(request: ApiRequest): Call {
  const call = request.account.calls.get(request.path('CallSid'));
  if (!call) throw notFound(request);
  return call;
}

function recordingOf(request: ApiRequest): Recording {
  const { sid: callSid } = callOf(request);
  const ofCall = recordingsBy(request, { callSid });
  const sid = request.path('Sid');
  const recording =
    sid === CURRENT ? ofCall.find((each) => isGoingOn(each)) : ofCall.find((each) => each.sid === sid);
  if (!recording || !shownTo(request)(recording)) throw notFound(request);
  return recording;
}

function isGoingOn(recording: Recording): recording is OverheardRecording {
  return recording instanceof OverheardRecording && !recording.isOver;
}

function listRecordings(request: ApiRequest): ApiAnswer {
  const all = recordingsBy(request, { callSid: callOf(request).sid });
  const toJson = (recording: Recording) => callRecordingJson(request, recording);
  return list2010(request, { key: 'recordings', all, idOf: ({ sid }) => sid, toJson });
}

function startRecording(request: ApiRequest): ApiAnswer {
  const { account, parameters } = request;
  const call = callOf(request);
  if (call.status !== 'in-progress') throw badRequest(NOT_RECORDABLE, 'The call cannot be recorded now');
  const recording = new OverheardRecording(account, {
    callSid: call.sid,
    source: 'StartCallRecordingAPI',
    channels: parameters.oneOf('RecordingChannels', ['mono', 'dual']) === 'dual' ? 2 : 1,
    track: parameters.oneOf('RecordingTrack', ['both', 'inbound', 'outbound']) ?? 'both',
    trimsSilence: parameters.oneOf('Trim', ['trim-silence', 'do-not-trim']) === 'trim-silence',
    callback: callbackIn(request),
  });
  return answer(request, recording, 201);
}

function callbackIn({ parameters }: ApiRequest): RecordingCallback | undefined {
  const url = parameters.url('RecordingStatusCallback', 21609);
  const method = parameters.oneOf('RecordingStatusCallbackMethod', METHODS) ?? 'POST';
  const events = parameters.texts('RecordingStatusCallbackEvent').flatMap((list) => list.split(/\s+/));
  return url === undefined ? undefined : { url, method, events: events.length > 0 ? events : ['completed'] };
}

function updateRecording(request: ApiRequest): ApiAnswer {
  const recording = recordingOf(request);
  const status = request.parameters.oneOf('Status', ['in-progress', 'paused', 'stopped']);
  const behaviour = request.parameters.oneOf('PauseBehavior', ['skip', 'silence']) ?? 'silence';
  if (status === undefined) throw badRequest(20001, 'Status is required');
  if (!isGoingOn(recording)) throw badRequest(NOT_RECORDABLE, 'The recording has come to its end');
  if (status === 'paused') recording.pause(behaviour);
  else if (status === 'in-progress') recording.resume();
  else recording.finish();
  return answer(request, recording);
}
