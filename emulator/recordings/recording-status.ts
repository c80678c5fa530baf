import type { AccountContext } from '../account-context.ts';
import type { Method } from '../numbers/incoming-phone-number.ts';
import { rfc2822 } from '../rest/dates.ts';
import { alertFailedCallback, sendWebhook } from '../voice/webhook.ts';
import type { Recording } from './recording.ts';

/** Who is told of which states of a recording. */
export interface RecordingCallback {
  /** Absolute. */
  readonly url: string;
  readonly method: Method;
  /** Some of `in-progress`, `completed` and `absent`. */
  readonly events: readonly string[];
}

export function recordingUrl({ accountSid }: AccountContext, { sid }: Pick<Recording, 'sid'>): string {
  return `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Recordings/${sid}`;
}

/** https://www.twilio.com/docs/api/errors/16102 */
const SILENT_RECORDING = '16102';
const NO_ERROR = '0';

/**
 * Tells the application how a recording is doing, if it wants to know of that. It carries no From: only what belongs to
 * the recording. https://www.twilio.com/docs/voice/twiml/record#attributes-recording-status-callback; its track, error
 * and start are in captures of 2022 and 2023.
 */
export async function tellRecordingStatus(
  account: AccountContext,
  recording: Recording,
  callback: RecordingCallback | undefined,
): Promise<void> {
  if (!callback?.events.includes(recording.status)) return;
  const { url, method } = callback;
  const { callSid } = recording;
  const result = await sendWebhook(account, {
    url,
    method,
    callSid,
    parameters: {
      AccountSid: account.accountSid,
      CallSid: callSid,
      RecordingSid: recording.sid,
      RecordingStatus: recording.status,
      ...soundOf(account, recording),
      RecordingChannels: String(recording.channels),
      RecordingSource: recording.source,
      RecordingTrack: recording.track,
      RecordingStartTime: rfc2822(recording.startTime),
      ErrorCode: recording.status === 'absent' ? SILENT_RECORDING : NO_ERROR,
    },
  });
  alertFailedCallback(account, { url, callSid, result });
}

/** Only what is complete can be fetched and has a length. */
function soundOf(account: AccountContext, recording: Recording): Record<string, string> {
  if (recording.status !== 'completed') return {};
  return {
    RecordingUrl: recordingUrl(account, recording),
    RecordingDuration: String(recording.durationSeconds),
  };
}
