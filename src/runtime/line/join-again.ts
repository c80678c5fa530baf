import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../../carried/codec.ts';
import { comesFirst, type InLine, type PlaceInQueues } from '../../show/line/in-line.ts';
import type { Show } from '../../show/show.ts';
import { recordAnew } from '../../twilio/facts.ts';
import { carriedBy, intoTheLine } from '../../twiml/line/into-the-line.ts';
import { farewell, oneMoment } from '../../twiml/plain.ts';
import { attempt, type Step } from '../attempt.ts';
import { recordMove } from '../call/record-call-fact.ts';
import { recordDeparture } from '../call/record-departure.ts';
import type { Webhook } from '../webhook.ts';
import type { KeptPlace } from './kept-place.ts';
import { freshFront } from './queue-lookups.ts';
import { inLineOf } from './wait.ts';

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

/**
 * Where somebody waits who keeps an earlier place: before all others once everybody has gone who joined before them, until
 * then behind them all, where the rounds of waiting see when it is time.
 *
 * @param show undefined when it cannot be read
 * @param since when they joined first, in seconds since 1970
 */
export async function whereToWait(
  webhook: Webhook,
  show: Show | undefined,
  since: number,
): Promise<PlaceInQueues> {
  const front = await freshFront(webhook, show);
  if (front === null) return 'line';
  return comesFirst(front, { callSid: webhook.callSid, since }) ? 'next' : 'line, returned';
}

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
