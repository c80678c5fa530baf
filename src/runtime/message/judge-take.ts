import { isSilentWav } from '../../show/message/silence.ts';
import { mayBeSilent, type Take, takeOf } from '../../show/message/take.ts';
import { throwAwayMessage } from '../../twilio/messages.ts';
import { recordingSound, viewRecording } from '../../twilio/recordings.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';

const looking: OptionalStep = { name: 'see whether a recording is still there', milliseconds: 700 };

/** What to make of the take that this request tells of. One that is of no use to the DJ is thrown away here. */
export async function judgeTake(webhook: Webhook): Promise<Take> {
  const { parameters } = webhook;
  const durationSeconds = parameters.count('RecordingDuration');
  const take = takeOf({
    digits: parameters.text('Digits'),
    recordingSid: parameters.text('RecordingSid'),
    recordingUrl: parameters.text('RecordingUrl'),
    durationSeconds,
  });
  if (take.kind === 'too-short' && take.recordingSid !== undefined)
    await throwAway(webhook, take.recordingSid);
  if (take.kind !== 'taken') return take;
  const heard = await listenToRecording(webhook, take.recordingSid, durationSeconds);
  if (heard === 'somebody') return take;
  if (heard === 'silence') await throwAway(webhook, take.recordingSid);
  else if (!(await isGone(webhook, take.recordingSid))) return take;
  return { kind: 'nothing-heard' };
}

/** The status callback may come first: it throws away what is silent, and then there is nothing to listen to. */
async function isGone(webhook: Webhook, recordingSid: string): Promise<boolean> {
  const found = await bestEffort(webhook, looking, async () => ({
    recording: await viewRecording(webhook.client(), recordingSid),
  }));
  return found !== undefined && found.recording === undefined;
}

const throwMilliseconds = 2300;

/**
 * Throws a message away, for its caller or for the DJ.
 *
 * @param mark of the message; undefined for its caller, who knows the recording alone
 * @returns whether that has worked; whoever asked for it hears so, and can ask again
 */
export async function throwAway(webhook: Webhook, recordingSid: string, mark?: string): Promise<boolean> {
  const { station, now } = webhook;
  const name = `throw away ${recordingSid}, should nobody ask again delete it by hand (Console, Monitor, Recordings)`;
  const isDone = await bestEffort(webhook, { name, milliseconds: throwMilliseconds }, () =>
    throwAwayMessage(station(), { recordingSid, mark, now }).then(() => true),
  );
  return isDone === true;
}

const listening: OptionalStep = { name: 'listen whether a recording is silent', milliseconds: 900 };

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
  const wav = await bestEffort(webhook, listening, () =>
    recordingSound(webhook.client(), recordingSid, 'wav'),
  );
  if (wav === undefined) return 'unknown';
  return isSilentWav(wav) ? 'silence' : 'somebody';
}
