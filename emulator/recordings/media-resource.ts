import { ACCOUNT_PATH, API_HOST, type ApiAnswer, type ApiRequest, type Resource } from '../rest/resource.ts';
import { badRequest, notFound } from '../rest/rest-error.ts';
import { mixed, mp3Of, wavOf } from './recording.ts';

/** The sound itself: wav, unless mp3 is asked for. The metadata at `.json` must be tried before these. */
export const RECORDING_MEDIA: readonly Resource[] = [
  mediaAt('/Recordings/{Sid}.wav', answerWav),
  mediaAt('/Recordings/{Sid}.mp3', answerMp3),
  mediaAt('/Recordings/{Sid}', answerWav),
];

function mediaAt(path: string, answer: (request: ApiRequest) => ApiAnswer | Promise<ApiAnswer>): Resource {
  return {
    host: API_HOST,
    path: `${ACCOUNT_PATH}${path}`,
    source: 'https://www.twilio.com/docs/voice/api/recording#fetch-a-recording-media-file',
    GET: { parameters: ['RequestedChannels'], answer },
  };
}

function answerWav(request: ApiRequest): ApiAnswer {
  return { status: 200, headers: { 'content-type': 'audio/x-wav' }, body: wavOf(...recordedBy(request)) };
}

async function answerMp3(request: ApiRequest): Promise<ApiAnswer> {
  const mp3 = mp3Of(...recordedBy(request));
  const body = await request.account.clock.track(`the mp3 of ${request.path('Sid')}`, mp3);
  return { status: 200, headers: { 'content-type': 'audio/mpeg' }, body };
}

/** As many channels as are asked for; without that as many as were recorded. */
function recordedBy(request: ApiRequest): readonly Int16Array[] {
  const recording = request.account.recordings.get(request.path('Sid'));
  if (recording?.status !== 'completed') throw notFound(request);
  const channels = request.parameters.integer('RequestedChannels', { min: 1, max: 2 }) ?? recording.channels;
  // https://www.twilio.com/docs/api/errors/16113
  if (channels > recording.channels) throw badRequest(16113, 'A mono recording has no second channel');
  return channels === 1 ? [mixed(recording.eachChannel)] : recording.eachChannel;
}
