import type { Account } from '../account.ts';
import { alertFailedCallback } from '../voice/alert-failed-callback.ts';
import type { Recording } from '../voice/recording.ts';
import { methodOf, type Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import { sendWebhook } from '../voice/webhook.ts';

export function recordingUrl({ accountSid }: Account, { sid }: Recording): string {
  return `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Recordings/${sid}`;
}

/**
 * Tells the application that a recording is ready. It carries no From: only what belongs to the recording.
 * https://www.twilio.com/docs/voice/twiml/record#attributes-recording-status-callback
 */
export async function tellRecordingStatus(
  scope: Scope,
  element: TwimlElement,
  recording: Recording,
): Promise<void> {
  const { account } = scope;
  const { recordingStatusCallback, recordingStatusCallbackMethod } = element.attributes;
  if (!recordingStatusCallback) return;
  const url = scope.resolve(recordingStatusCallback);
  const result = await sendWebhook(account, {
    url,
    method: methodOf(recordingStatusCallbackMethod),
    callSid: recording.callSid,
    parameters: {
      AccountSid: account.accountSid,
      CallSid: recording.callSid,
      RecordingSid: recording.sid,
      RecordingUrl: recordingUrl(account, recording),
      RecordingStatus: recording.status,
      RecordingDuration: String(recording.durationSeconds),
      RecordingChannels: String(recording.channels),
      RecordingSource: recording.source,
    },
  });
  alertFailedCallback(account, { url, callSid: recording.callSid, result });
}
