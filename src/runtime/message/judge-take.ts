import { type Take, takeOf } from '../../show/message/take.ts';
import type { Webhook } from '../webhook.ts';
import { isSilentRecording } from './is-silent-recording.ts';
import { throwAway } from './throw-away.ts';

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
  if (!(await isSilentRecording(webhook, take.recordingSid, durationSeconds))) return take;
  await throwAway(webhook, take.recordingSid);
  return { kind: 'nothing-heard' };
}
