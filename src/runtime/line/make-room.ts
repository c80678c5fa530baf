import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../../carried/codec.ts';
import type { InLine } from '../../show/line/in-line.ts';
import type { Show } from '../../show/show.ts';
import { carriedBy, intoTheLine } from '../../twiml/line/into-the-line.ts';
import { farewell, oneMoment } from '../../twiml/plain.ts';
import { recordDeparture } from '../call/record-departure.ts';
import type { Webhook } from '../webhook.ts';
import { inLineOf } from './in-line.ts';

/** About as long as it takes a DJ to hear of the next caller and to take them, which makes room. */
const mostTriesAtTheEnd = 6;

/**
 * A caller who has a place finds the queue full, because somebody new was faster. There is room among those who come first; but
 * whom the DJ wants later must not come before those to be taken now, and waits for room at the end for a while.
 */
export function makeRoom({ voice, settings }: Webhook, caller: InLine): VoiceResponse {
  if (caller.why === 'to-the-end' && caller.again < mostTriesAtTheEnd)
    return oneMoment(voice, link('/back-in-line', carriedBy({ ...caller, again: caller.again + 1 })));
  const among = { ...caller, place: 'next' } as const;
  return intoTheLine(voice, { opening: 'due', queueName: settings.queueName, caller: among });
}

/** A newcomer has found room in the queue, but not in the line, in which others come first. The record is written here, for Twilio will tell of a hang-up. */
export async function refuse(webhook: Webhook, show: Show | undefined): Promise<VoiceResponse> {
  const caller = { ...inLineOf(webhook), show: show?.show };
  await recordDeparture(webhook, { caller, outcome: 'refused', queueResult: 'queue-full' });
  return farewell(webhook.voice, 'line-is-full');
}
