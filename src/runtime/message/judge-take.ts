import { type Take, takeOf } from '../../show/message/take.ts';
import { viewRecording } from '../../twilio/recordings.ts';
import { attempt, type Step } from '../attempt.ts';
import type { Webhook } from '../webhook.ts';
import { listenToRecording } from './listen-to-recording.ts';
import { throwAway } from './throw-away.ts';

const looking: Step = { name: 'see whether a recording is still there', milliseconds: 700 };

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
  const found = await attempt(webhook, looking, async () => ({
    recording: await viewRecording(webhook.client(), recordingSid),
  }));
  return found !== undefined && found.recording === undefined;
}
