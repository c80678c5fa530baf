import { isSilentWav } from '../../show/message/silence.ts';
import { mayBeSilent } from '../../show/message/take.ts';
import { recordingSound } from '../../twilio/recordings.ts';
import { attempt, type Step } from '../attempt.ts';
import type { Webhook } from '../webhook.ts';

const listening: Step = { name: 'listen whether a recording is silent', milliseconds: 900 };

/**
 * Listens whether somebody has said anything in a recording. Twilio keeps silent ones.
 *
 * @returns `unknown` where there is no sound: it may not be ready, or be gone
 * @see https://www.twilio.com/docs/voice/twiml/record
 */
export async function listenToRecording(
  webhook: Webhook,
  recordingSid: string,
  durationSeconds: number | undefined,
): Promise<'somebody' | 'silence' | 'unknown'> {
  if (!mayBeSilent(durationSeconds)) return 'somebody';
  const wav = await attempt(webhook, listening, () => recordingSound(webhook.client(), recordingSid, 'wav'));
  if (wav === undefined) return 'unknown';
  return isSilentWav(wav) ? 'silence' : 'somebody';
}
