import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { djOnBreak } from '../../carried/dj.ts';
import { epochSeconds } from '../../show/moment.ts';
import type { Show } from '../../show/show.ts';
import { endBreak, startBreak } from '../../show/show-changes.ts';
import { changeShow } from '../../twilio/show-store.ts';
import {
  type Break,
  breakBegins,
  breakIsOver,
  breakIsRecalled,
  breakLasts,
} from '../../twiml/dj/dj-break.ts';
import type { KeyContext } from '../../twiml/dj/tell-dj.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';
import { keyMeanwhileOf, showAtKey } from './key-context.ts';
import { withoutGhost } from './without-ghost.ts';

const noting: OptionalStep = {
  name: 'note the break in the show, so that callers hear of it',
  milliseconds: 2000,
};

/** A DJ takes a break, which callers hear of where no other DJ goes on. */
export async function takeBreak(
  webhook: Webhook,
  minutes: number,
  { lineState: state, proof, last }: KeyContext,
): Promise<VoiceResponse> {
  const until = epochSeconds(webhook.now) + minutes * 60;
  const { callSid: djCallSid } = webhook;
  // Callers hear of it where no other DJ goes on: one who is not there any more is no other.
  await withoutGhost(webhook, await showAtKey(webhook), djCallSid);
  await change(webhook, (show) => startBreak(show, { djCallSid, until: new Date(until * 1000) }));
  return breakBegins(webhook.voice, { state, until, proof, last }, minutes);
}

/** The DJ is back sooner. */
export async function endTheBreak(webhook: Webhook): Promise<VoiceResponse> {
  const dj = breakOf(webhook);
  await change(webhook, (show) => endBreak(show, new Date(dj.until * 1000), webhook.now));
  return breakIsOver(webhook.voice, dj);
}

/** One quiet round of a break, or its end; the words for its beginning, where nobody has said them yet. */
export function breakRound(webhook: Webhook): VoiceResponse {
  const dj = breakOf(webhook);
  const restSeconds = dj.until - epochSeconds(webhook.now);
  const { isUntold } = djOnBreak.fromQuery(webhook.parameters);
  if (isUntold && restSeconds > 0) return breakBegins(webhook.voice, dj, Math.ceil(restSeconds / 60));
  return restSeconds > 0 ? breakLasts(dj, restSeconds) : breakIsOver(webhook.voice, dj);
}

/** The DJ has pressed some other key. */
export function recallBreak(webhook: Webhook): VoiceResponse {
  return breakIsRecalled(webhook.voice, breakOf(webhook));
}

function breakOf(webhook: Webhook): Break {
  const { lineState: state, proof, last } = keyMeanwhileOf(webhook);
  return {
    state: state ?? 'open',
    until: djOnBreak.fromQuery(webhook.parameters).breakUntil ?? 0,
    proof,
    last,
  };
}

async function change(webhook: Webhook, by: (show: Show | undefined) => Show | undefined): Promise<void> {
  await bestEffort(webhook, noting, () => changeShow(webhook.station(), by));
}
