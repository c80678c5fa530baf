import type { AccountContext } from '../account-context.ts';
import type { Recording } from '../recordings/recording.ts';
import { rfc2822 } from '../rest/dates.ts';
import { methodOf, type Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import { alertFailedCallback, sendWebhook } from '../voice/webhook.ts';

export function recordingUrl({ accountSid }: AccountContext, { sid }: Recording): string {
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
  scope: Scope,
  element: TwimlElement,
  recording: Recording,
): Promise<void> {
  const { account } = scope;
  const {
    recordingStatusCallback,
    recordingStatusCallbackMethod,
    recordingStatusCallbackEvent = 'completed',
  } = element.attributes;
  const isWanted = recordingStatusCallbackEvent.split(/\s+/).includes(recording.status);
  if (!recordingStatusCallback || !isWanted) return;
  const url = scope.resolve(recordingStatusCallback);
  const result = await sendWebhook(account, {
    url,
    method: methodOf(recordingStatusCallbackMethod),
    callSid: recording.callSid,
    parameters: {
      AccountSid: account.accountSid,
      CallSid: recording.callSid,
      RecordingSid: recording.sid,
      RecordingStatus: recording.status,
      ...soundOf(account, recording),
      RecordingChannels: String(recording.channels),
      RecordingSource: recording.source,
      RecordingTrack: 'both',
      RecordingStartTime: rfc2822(recording.startTime),
      ErrorCode: recording.status === 'absent' ? SILENT_RECORDING : NO_ERROR,
    },
  });
  alertFailedCallback(account, { url, callSid: recording.callSid, result });
}

/** Only what is complete can be fetched and has a length. */
function soundOf(account: AccountContext, recording: Recording): Record<string, string> {
  if (recording.status !== 'completed') return {};
  return {
    RecordingUrl: recordingUrl(account, recording),
    RecordingDuration: String(recording.durationSeconds),
  };
}
