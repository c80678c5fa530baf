import { ACCOUNT_PATH, API_HOST, type ApiAnswer, type ApiRequest, type Resource } from '../rest/resource.ts';
import { badRequest, notFound } from '../rest/rest-error.ts';
import { mp3Of, type Recording, wavOf } from './recording.ts';

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
  const body = wavOf(recordedBy(request).samples);
  return { status: 200, headers: { 'content-type': 'audio/x-wav' }, body };
}

async function answerMp3(request: ApiRequest): Promise<ApiAnswer> {
  const { samples, sid } = recordedBy(request);
  const body = await request.account.clock.track(`the mp3 of ${sid}`, mp3Of(samples));
  return { status: 200, headers: { 'content-type': 'audio/mpeg' }, body };
}

function recordedBy(request: ApiRequest): Recording {
  const recording = request.account.recordings.get(request.path('Sid'));
  if (recording?.status !== 'completed') throw notFound(request);
  const channels = request.parameters.integer('RequestedChannels', { min: 1, max: 2 });
  // https://www.twilio.com/docs/api/errors/16113
  if (channels === 2) throw badRequest(16113, 'A mono recording has no second channel');
  return recording;
}
