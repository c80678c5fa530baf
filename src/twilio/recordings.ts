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
