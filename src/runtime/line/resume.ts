import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { epochSeconds } from '../../show/epoch-seconds.ts';
import type { InLine } from '../../show/line/in-line.ts';
import { isCallOver } from '../../twilio/calls.ts';
import { intoTheLine } from '../../twiml/line/into-the-line.ts';
import { attempt, type Step } from '../attempt.ts';
import { recordMove } from '../call/record-move.ts';
import { noteDjGone } from '../dj/dj-hangs-up.ts';
import type { Webhook } from '../webhook.ts';

const looking: Step = { name: 'see whether the DJ is still on the line', milliseconds: 600 };

/** Whether the DJ's call has ended. What cannot be seen counts as not. */
export async function hasDjGone(webhook: Webhook, djCallSid: string): Promise<boolean> {
  return (await attempt(webhook, looking, () => isCallOver(webhook.client(), djCallSid))) === true;
}

/**
 * A caller whose DJ was cut off comes first when a DJ is back, and is kept for as long as the station wants. Twilio may fail to
 * tell us of the end of the DJ's call: who has seen it notes it.
 *
 * @param djCallSid that has ended; undefined when nobody can say whose it was
 */
export async function resume(
  webhook: Webhook,
  before: InLine,
  djCallSid: string | undefined,
): Promise<VoiceResponse> {
  const { voice, settings, now } = webhook;
  const until = epochSeconds(now) + settings.resumeSeconds;
  const caller = { ...before, turn: before.turn + 1, why: 'resumed', place: 'next', until } as const;
  await Promise.all([recordMove(webhook, caller), djCallSid && noteDjGone(webhook, djCallSid)]);
  return intoTheLine(voice, { opening: 'resumed', queueName: settings.queueName, caller });
}
