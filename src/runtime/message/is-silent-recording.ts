import { isSilentWav } from '../../show/message/silence.ts';
import { mayBeSilent } from '../../show/message/take.ts';
import { recordingSound } from '../../twilio/recording-sound.ts';
import { attempt, type Step } from '../attempt.ts';
import type { Webhook } from '../webhook.ts';

const listening: Step = { name: 'listen whether a recording is silent', milliseconds: 900 };

/**
 * Listens whether nobody has said anything in a recording. Twilio keeps silent ones.
 *
 * @returns false also when it cannot be told, as while the sound is not ready
 * @see https://www.twilio.com/docs/voice/twiml/record
 */
export async function isSilentRecording(
  webhook: Webhook,
  recordingSid: string,
  durationSeconds: number | undefined,
): Promise<boolean> {
  if (!mayBeSilent(durationSeconds)) return false;
  const wav = await attempt(webhook, listening, () => recordingSound(webhook.client(), recordingSid, 'wav'));
  return wav !== undefined && isSilentWav(wav);
}
