import type { Twilio } from 'twilio';
import type { RecordingInstance } from 'twilio/lib/rest/api/v2010/account/recording.js';
import { codeOf, otherwise } from './rest-error.ts';

/** What Twilio knows of a recording. */
export interface RecordingView {
  readonly callSid: string;
  /** Twilio hands out the sound only when it is `ready`. */
  readonly state: 'ready' | 'not-ready' | 'nothing-recorded';
  /** Undefined until it is known. */
  readonly durationSeconds: number | undefined;
  readonly startedAt: Date | undefined;
}

/** Twilio refuses to delete what it is still working on: https://www.twilio.com/docs/api/errors/20009 */
const stillBusy = 20009;

/**
 * Looks at a recording: one request.
 *
 * @returns undefined when there is none of this SID (any more)
 * @see https://www.twilio.com/docs/voice/api/recording
 */
export async function viewRecording(
  client: Twilio,
  recordingSid: string,
): Promise<RecordingView | undefined> {
  const recording = await client
    .recordings(recordingSid)
    .fetch()
    .catch(otherwise({ 404: undefined }));
  if (recording === undefined || recording.status === 'deleted') return undefined;
  const { callSid, duration, startTime } = recording;
  return {
    callSid,
    state: stateOf(recording),
    durationSeconds: /^\d+$/.test(duration ?? '') ? Number(duration) : undefined,
    startedAt: Number.isNaN(startTime?.getTime() ?? Number.NaN) ? undefined : startTime,
  };
}

function stateOf({ status }: RecordingInstance): RecordingView['state'] {
  if (status === 'completed') return 'ready';
  return status === 'absent' ? 'nothing-recorded' : 'not-ready';
}

/** What a caller has said into a `<Record>`, whole and at Twilio. */
export interface TakeAtTwilio {
  readonly recordingSid: string;
  readonly callSid: string;
  readonly startedAt: Date;
  readonly durationSeconds: number;
}

/**
 * The takes that there are since some time, the newest first, of whichever line or program of the account: one request.
 *
 * @param most recordings that are looked at; a thousand at most
 * @see https://www.twilio.com/docs/voice/api/recording#read-multiple-recording-resources
 */
export async function takesSince(
  client: Twilio,
  { since, most }: { readonly since: Date; readonly most: number },
): Promise<TakeAtTwilio[]> {
  const found = await client.recordings.list({ dateCreatedAfter: since, pageSize: most, limit: most });
  return found.flatMap(({ sid, callSid, source, status, duration, startTime }) => {
    const isTake = source === 'RecordVerb' && status === 'completed' && startTime instanceof Date;
    if (!isTake || Number.isNaN(startTime.getTime())) return [];
    return [{ recordingSid: sid, callSid, startedAt: startTime, durationSeconds: Number(duration) || 0 }];
  });
}

/**
 * Deletes a recording at Twilio. One that is gone already counts as deleted.
 *
 * @returns false when Twilio is still working on it: it has to be deleted later
 * @see https://www.twilio.com/docs/voice/api/recording#delete-a-recording-resource
 */
export async function removeRecording(client: Twilio, recordingSid: string): Promise<boolean> {
  try {
    return await client
      .recordings(recordingSid)
      .remove()
      .then(() => true, otherwise({ 404: true }));
  } catch (error) {
    if (codeOf(error) === stillBusy) return false;
    throw error;
  }
}

/**
 * The recordings that were made in a call, and are still there: one request.
 *
 * @see https://www.twilio.com/docs/voice/api/recording#read-multiple-recording-resources
 */
export async function recordingsOfCall(client: Twilio, callSid: string): Promise<RecordingOfCall[]> {
  const recordings = await client.recordings.list({ callSid, pageSize: 1000 });
  return recordings
    .filter(({ status }) => status !== 'deleted')
    .map(({ sid, dateCreated }) => ({ recordingSid: sid, createdAt: dateCreated }));
}

export interface RecordingOfCall {
  readonly recordingSid: string;
  readonly createdAt: Date;
}

/** Twilio has answered something that is no sound. */
class RecordingSoundError extends Error {
  override readonly name = 'RecordingSoundError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A Function may answer no more than 4 MB: https://www.twilio.com/docs/serverless/functions-assets/functions/request-flow */
const mostBytes = 4_000_000;

/**
 * The sound of a recording. The SDK has no call for it and reads every answer as text, so this goes through the
 * SDK's own HTTP client, with its credentials, its proxy and its time limit.
 *
 * @returns undefined when there is no such recording (any more), or its sound is not ready
 * @throws RecordingSoundError, and whatever the HTTP client throws
 * @see https://www.twilio.com/docs/voice/api/recording#fetch-a-recording-media-file
 */
export async function recordingSound(
  client: Twilio,
  recordingSid: string,
  format: 'mp3' | 'wav',
): Promise<Buffer | undefined> {
  const { axios, defaultTimeout: timeout } = client.httpClient;
  const { status, data, headers } = await axios.get<Buffer>(addressOf(client, `${recordingSid}.${format}`), {
    responseType: 'arraybuffer',
    auth: { username: client.username ?? '', password: client.password ?? '' },
    timeout,
    maxContentLength: mostBytes,
    // The client has its own agent for a proxy.
    proxy: false,
    validateStatus: () => true,
  });
  if (status === 404) return undefined;
  if (status !== 200) throw new RecordingSoundError(status, `no sound of ${recordingSid}`);
  const type = String(headers['content-type']);
  if (!type.startsWith('audio/'))
    throw new RecordingSoundError(status, `${recordingSid} is ${type}, no sound`);
  return data;
}

function addressOf(client: Twilio, file: string): string {
  const host = client.getHostname('api.twilio.com', client.edge, client.region);
  return `https://${host}/2010-04-01/Accounts/${client.accountSid}/Recordings/${file}`;
}
