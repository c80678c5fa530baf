import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { type PlaceInQueues, regainsFront } from '../../show/line/queued-caller.ts';
import type { Show } from '../../show/show.ts';
import { storeFactAnew } from '../../twilio/store-fact.ts';
import { intoTheLine } from '../../twiml/line/into-the-line.ts';
import { recordRequeue } from '../call/record-call-fact.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';
import type { KeptPlace } from './kept-place.ts';
import { freshFront } from './queue-lookups.ts';

const telling: OptionalStep = { name: 'write down what the caller has told before', milliseconds: 900 };

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
  const { voice, settings, station, callSid } = webhook;
  const place = caller.place === 'next' ? 'next' : await chooseQueue(webhook, show, caller.since);
  const joining = { ...caller, place };
  const retell = (fact: (typeof told)[number]) =>
    bestEffort(webhook, telling, () => storeFactAnew(station(), { ...fact, callSid }));
  await Promise.all([recordRequeue(webhook, joining), ...told.map(retell)]);
  return intoTheLine(voice, { opening, queueName: settings.queueName, caller: joining });
}

/**
 * Where somebody waits who keeps an earlier place: before all others once everybody has gone who joined before them, until
 * then behind them all, where the rounds of waiting see when it is time.
 *
 * @param show undefined when it cannot be read
 * @param since when they joined first, in seconds since 1970
 */
async function chooseQueue(webhook: Webhook, show: Show | undefined, since: number): Promise<PlaceInQueues> {
  const front = await freshFront(webhook, show);
  if (front === null) return 'line';
  return regainsFront(front, { callSid: webhook.callSid, since }) ? 'next' : 'line, returned';
}
