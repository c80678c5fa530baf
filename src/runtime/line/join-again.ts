import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { Show } from '../../show/show.ts';
import { recordAnew } from '../../twilio/facts.ts';
import { intoTheLine } from '../../twiml/line/into-the-line.ts';
import { attempt, type Step } from '../attempt.ts';
import { recordMove } from '../call/record-move.ts';
import type { Webhook } from '../webhook.ts';
import type { KeptPlace } from './kept-place.ts';
import { whereToWait } from './where-to-wait.ts';

const telling: Step = { name: 'write down what the caller has told before', milliseconds: 900 };

/**
 * Puts a caller into the line who has a place there already, and writes down why. What they have told in an older call is
 * written down for this one too.
 *
 * @param show undefined when it cannot be read
 */
export async function joinAgain(
  webhook: Webhook,
  show: Show | undefined,
  { caller, opening, told }: KeptPlace,
): Promise<VoiceResponse> {
  const { voice, settings, client, callSid } = webhook;
  const place = caller.place === 'next' ? 'next' : await whereToWait(webhook, show, caller.since);
  const joining = { ...caller, place };
  const retell = (fact: (typeof told)[number]) =>
    attempt(webhook, telling, () => recordAnew(client(), settings, { ...fact, callSid }));
  await Promise.all([recordMove(webhook, joining), ...told.map(retell)]);
  return intoTheLine(voice, { opening, queueName: settings.queueName, caller: joining });
}
