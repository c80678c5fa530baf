import type { Recording } from '../recordings/recording.ts';
import { recordingUrl } from '../recordings/recording-status.ts';
import { standardParameters } from '../voice/parameters.ts';
import type { Scope } from '../voice/scope.ts';
import type { Speech } from '../voice/speech.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import { alertFailedCallback, sendWebhook } from '../voice/webhook.ts';

/** Long enough for whoever waits for it to have to wait; Twilio does not say how long it takes. */
const TAKES_MS = 5000;
/** Only what is longer than the one and shorter than the other is transcribed. */
const SHORTEST_SECONDS = 2;
const LONGEST_SECONDS = 120;

/**
 * Tells the application what was said in a recording, word by word as it was said, if it wants to know.
 * https://www.twilio.com/docs/voice/twiml/record#attributes-transcribe
 */
export async function tellTranscription(
  scope: Scope,
  { attributes: { transcribe, transcribeCallback } }: TwimlElement,
  { recording, spoken }: { recording: Recording; spoken: readonly Speech[] },
): Promise<void> {
  if (transcribe !== 'true' || !transcribeCallback) return;
  const { account, call } = scope;
  const url = scope.resolve(transcribeCallback);
  const sid = account.sid('TR');
  const { durationSeconds } = recording;
  const isTranscribed = durationSeconds >= SHORTEST_SECONDS && durationSeconds <= LONGEST_SECONDS;
  const text = spoken.map((speech) => speech.text).join(' ');
  await account.clock.sleep(TAKES_MS);
  const parameters = {
    ...standardParameters(call, 'POST'),
    TranscriptionSid: sid,
    TranscriptionStatus: isTranscribed ? 'completed' : 'failed',
    TranscriptionText: isTranscribed ? text : '',
    TranscriptionUrl: `${recordingUrl(account, recording)}/Transcriptions/${sid}`,
    RecordingSid: recording.sid,
    RecordingUrl: recordingUrl(account, recording),
  };
  const result = await sendWebhook(account, { url, method: 'POST', callSid: call.sid, parameters });
  alertFailedCallback(account, { url, callSid: call.sid, result });
}
