import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { InLine } from '../../show/line/in-line.ts';
import { outcomeOf } from '../../show/line/let-go-reason.ts';
import { afterLeaving } from '../../twiml/line/after-the-line.ts';
import { intoTheLine } from '../../twiml/line/into-the-line.ts';
import { recordDeparture } from '../call/record-departure.ts';
import { recordMove } from '../call/record-move.ts';
import type { Webhook } from '../webhook.ts';
import { waitOfCall } from './wait-of-call.ts';
import { whyLetGo } from './why-let-go.ts';

/** A `<Leave>` of ours has taken a caller out of the queue: out of the line, or into the queue of those who come first. */
export async function letGo(webhook: Webhook, caller: InLine): Promise<VoiceResponse> {
  const { voice, settings } = webhook;
  const reason = await whyLetGo(webhook, caller);
  if (reason === 'place-is-due') {
    const why = caller.why ?? 'came-back';
    const due = { ...caller, why, place: 'next' } as const;
    await recordMove(webhook, due);
    return intoTheLine(voice, { opening: 'due', queueName: settings.queueName, caller: due });
  }
  await recordDeparture(webhook, { caller, outcome: outcomeOf(reason) });
  const { waitSeconds } = waitOfCall(webhook);
  return afterLeaving(voice, reason, { show: caller.show, waitSeconds });
}
