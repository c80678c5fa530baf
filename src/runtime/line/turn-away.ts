import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { Admission } from '../../show/line/admission.ts';
import { epochSeconds } from '../../show/moment.ts';
import type { Show } from '../../show/show.ts';
import { lineIsClosed, lineTakesNoCalls, numberIsNotShown, showIsOver } from '../../twiml/goodbyes.ts';
import { recordTurnedAway } from '../call/record-call-fact.ts';
import { nextShowIn } from '../current-show.ts';
import type { Webhook } from '../webhook.ts';
import type { KeptPlace } from './kept-place.ts';

/**
 * Somebody does not come into the line, whatever it is like.
 *
 * @param current undefined when it cannot be read
 */
export async function keepOut(
  webhook: Webhook,
  current: Show | undefined,
  admission: Extract<Admission, { kind: 'kept-out' | 'message-only' }>,
): Promise<VoiceResponse> {
  const { voice, now } = webhook;
  const show = showOf(current);
  if (admission.kind === 'message-only') {
    await recordTurnedAway(webhook, { show: show ?? null, outcome: 'refused', heard: epochSeconds(now) });
    return numberIsNotShown(voice, { show, waitSeconds: undefined });
  }
  const outcome = admission.because === 'blocked' ? 'blocked' : 'refused';
  await recordTurnedAway(webhook, { show: show ?? null, outcome, heard: undefined });
  return lineTakesNoCalls(voice, { isClosed: current?.state === 'closed' });
}

/**
 * The line takes nobody, or nobody new, and this caller gets a choice of what else to do.
 *
 * @param kept undefined for a caller who has had no place
 */
export async function lineTakesNobody(
  webhook: Webhook,
  current: Show | undefined,
  kept: KeptPlace | undefined,
): Promise<VoiceResponse> {
  const { voice, now } = webhook;
  const show = showOf(current);
  const heard = kept === undefined ? epochSeconds(now) : kept.caller.heard;
  await recordTurnedAway(webhook, { show: show ?? null, outcome: kept ? 'closed-out' : 'refused', heard });
  if (kept) return showIsOver(voice, { show, waitSeconds: undefined });
  return lineIsClosed(voice, { show, nextShow: nextShowIn(webhook, current) });
}

/** Between two shows there is none. */
function showOf(current: Show | undefined): string | undefined {
  return current?.state === 'closed' ? undefined : current?.show;
}
