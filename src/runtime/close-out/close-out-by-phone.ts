import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { closingOfLine, djCall } from '../../carried/dj.ts';
import { afterClosing, closingProgress, type DjClosesLine } from '../../twiml/dj/closing-progress.ts';
import { goOn } from '../../twiml/plain.ts';
import { noticeVersion } from '../call/record-call-fact.ts';
import { freshShow } from '../current-show.ts';
import { askForPin } from '../dj/key-context.ts';
import type { Webhook } from '../webhook.ts';
import { runCloseOutSlice } from './run-close-out-slice.ts';

/** From the request on. With what is under way then, the slice ends after six and a half seconds; a Function has ten. */
const startsWithinMilliseconds = 4000;

/** One slice of the close-out, driven by a DJ's call, which comes back for the next one until it is over. */
export async function closeOutByPhone(webhook: Webhook): Promise<VoiceResponse> {
  const dj = djClosesLine(webhook);
  const instead = await answerInstead(webhook, dj);
  if (instead !== undefined) return instead;
  const { station, settings, url, now, voice } = webhook;
  const heard = { noticeVersion: noticeVersion(voice, 'notice-before-line') };
  const line = { ...station(), ...heard, queueName: settings.queueName, goodbyeUrl: url('/close-out') };
  const progress = await runCloseOutSlice(line, {
    milliseconds: startsWithinMilliseconds - (Date.now() - now.getTime()),
    only: closingOfLine.fromQuery(webhook.parameters).closing,
  });
  return closingProgress(webhook.voice, progress, dj);
}

/** What the query of this request carries of a DJ's closing. */
export function djClosesLine({ parameters }: Webhook): DjClosesLine {
  const { onward, said } = closingOfLine.fromQuery(parameters);
  return { proof: djCall.fromQuery(parameters).proof, onward, said };
}

/** Only the first slice may close an open line, and only for somebody who has keyed the PIN. Finishing needs none. */
async function answerInstead(webhook: Webhook, dj: DjClosesLine): Promise<VoiceResponse | undefined> {
  const { closing } = closingOfLine.fromQuery(webhook.parameters);
  if (closing === undefined && dj.proof !== undefined) return undefined;
  const show = await freshShow(webhook);
  if (show?.state === 'closing' && (closing === undefined || closing === show.show)) return undefined;
  const isOver = show !== undefined && (closing !== undefined || show.state === 'closed');
  // Between two slices the line cannot be seen for a moment, perhaps: the slice itself will say.
  if (closing !== undefined && show === undefined) return undefined;
  return isOver ? goOn(afterClosing(dj)) : askForPin(webhook, 'close');
}
