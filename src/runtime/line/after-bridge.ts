import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { callerAside } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import { isCallSid, type PickedUp } from '../../show/call/call-fact.ts';
import type { Departure } from '../../show/call/departure.ts';
import { pickUpIn } from '../../show/call/turn-of-call.ts';
import type { QueuedCaller } from '../../show/line/queued-caller.ts';
import { epochSeconds } from '../../show/moment.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { isCallOver } from '../../twilio/calls.ts';
import { factsOfCall } from '../../twilio/facts-of-call.ts';
import { offTheAir } from '../../twiml/goodbyes.ts';
import { lastWords } from '../../twiml/line/after-the-line.ts';
import { carriedBy, intoTheLine } from '../../twiml/line/into-the-line.ts';
import { farewell, heldForDj } from '../../twiml/plain.ts';
import { noteOnAir } from '../call/recognise-caller.ts';
import { recordRequeue } from '../call/record-call-fact.ts';
import { recordDeparture, recordParting } from '../call/record-departure.ts';
import { knownShow } from '../current-show.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import { noteDjGone } from '../dj/show-for-dj.ts';
import type { Webhook } from '../webhook.ts';

const reading: OptionalStep = { name: 'read which DJ has taken the caller', milliseconds: 600 };

/** Who was with a DJ, or about to be, and may still be on the line. */
export type Parted = Extract<Departure, { kind: 'parted' }>;

type Taken = Pick<PickedUp, 'djCallSid' | 'at'>;

/**
 * A caller and a DJ have parted. Who was on the air is told that they are off it, while nothing is asked of Twilio but what has to
 * be written down; what follows is found out behind these words.
 */
export async function afterBridge(
  webhook: Webhook,
  parted: Parted,
  caller: QueuedCaller,
): Promise<VoiceResponse> {
  const { outcome } = parted;
  if (outcome !== 'aired') return afterBarelyTaken(webhook, parted, caller);
  const who = { caller, outcome, pickedUpAt: await pickedUpAtOf(webhook, caller) };
  await Promise.all([recordDeparture(webhook, who), noteOnAir(webhook, who)]);
  return offTheAir(webhook.voice, link('/after-air', carriedBy(caller)));
}

/** Twilio's own QueueTime tells how long a caller has waited, but for one who was moved and comes to a DJ for the first time. */
async function pickedUpAtOf(webhook: Webhook, caller: QueuedCaller): Promise<string | undefined> {
  if (caller.turn > 1 || caller.why === undefined) return undefined;
  return (await pickUpOf(webhook, await knownShow(webhook), caller))?.at;
}

/**
 * A caller has left the queue who was only about to be connected. Was the DJ cut off, or can nobody say by whom they were taken,
 * they are kept; otherwise they are held for a while, as after a talk. Nobody is kept when the line is closing or closed.
 */
async function afterBarelyTaken(
  webhook: Webhook,
  { outcome, lastWords: words }: Parted,
  caller: QueuedCaller,
): Promise<VoiceResponse> {
  const show = await knownShow(webhook);
  const isClosed = show !== undefined && !takesCallers(show);
  const taken = isClosed ? undefined : await pickUpOf(webhook, show, caller);
  const who = { caller, outcome, pickedUpAt: taken?.at };
  const djCallSid = taken && djOf(taken);
  // Not a word was said: the DJ was cut off before it could be written down.
  const isBarelyTaken = !isClosed && taken === undefined;
  if (isBarelyTaken || (djCallSid !== undefined && (await hasDjGone(webhook, djCallSid)))) {
    const [document] = await Promise.all([resume(webhook, caller, djCallSid), recordParting(webhook, who)]);
    return document;
  }
  await recordDeparture(webhook, who);
  if (isClosed) return lastWords(webhook.voice, words);
  return offTheAir(webhook.voice, link('/after-air', carriedBy(caller)));
}

/**
 * A caller has been told that they are off the air. Was the DJ cut off, they are kept; otherwise they are thanked and held for a
 * while. Nobody is kept when the line is closing or closed, for nobody would take them.
 */
export async function afterAir(webhook: Webhook, caller: QueuedCaller): Promise<VoiceResponse> {
  const isUntold = callerAside.fromQuery(webhook.parameters).isFallback;
  const parting = { caller, outcome: 'aired', queueResult: 'bridged' } as const;
  const [document] = await Promise.all([
    whatFollowsAir(webhook, caller),
    isUntold && recordDeparture(webhook, parting),
  ]);
  return document;
}

async function whatFollowsAir(webhook: Webhook, caller: QueuedCaller): Promise<VoiceResponse> {
  const { settings, voice } = webhook;
  const show = await knownShow(webhook);
  if (show !== undefined && !takesCallers(show)) return farewell(voice, 'thanks-goodbye');
  const taken = await pickUpOf(webhook, show, caller);
  const djCallSid = taken && djOf(taken);
  const isCutOff = djCallSid !== undefined && (await hasDjGone(webhook, djCallSid));
  return isCutOff ? resume(webhook, caller, djCallSid) : heldForDj(voice, settings.wrapUpSeconds);
}

function djOf({ djCallSid }: Taken): string | undefined {
  return isCallSid(djCallSid) ? djCallSid : undefined;
}

/** What is remembered of the show may be a little old, but a caller is taken for the first time only once. */
async function pickUpOf(
  webhook: Webhook,
  show: Show | undefined,
  { turn }: QueuedCaller,
): Promise<Taken | undefined> {
  const { callSid } = webhook;
  const noted = show !== undefined && takesCallers(show) ? show.pickUps : [];
  const known = turn === 1 ? noted.findLast((pickUp) => pickUp.callSid === callSid) : undefined;
  if (known !== undefined || callSid === '') return known;
  const facts = await bestEffort(webhook, reading, () => factsOfCall(webhook.station(), callSid));
  return pickUpIn(facts ?? [], turn);
}

const looking: OptionalStep = { name: 'see whether the DJ is still on the line', milliseconds: 600 };

/** Whether the DJ's call has ended. What cannot be seen counts as not. */
async function hasDjGone(webhook: Webhook, djCallSid: string): Promise<boolean> {
  return (await bestEffort(webhook, looking, () => isCallOver(webhook.client(), djCallSid))) === true;
}

/**
 * A caller whose DJ was cut off comes first when a DJ is back, and is kept for as long as the station wants. Twilio may fail to
 * tell us of the end of the DJ's call: who has seen it notes it.
 *
 * @param djCallSid that has ended; undefined when nobody can say whose it was
 */
async function resume(
  webhook: Webhook,
  before: QueuedCaller,
  djCallSid: string | undefined,
): Promise<VoiceResponse> {
  const { voice, settings, now } = webhook;
  const until = epochSeconds(now) + settings.resumeSeconds;
  const caller = { ...before, turn: before.turn + 1, why: 'resumed', place: 'next', until } as const;
  await Promise.all([recordRequeue(webhook, caller), djCallSid && noteDjGone(webhook, djCallSid)]);
  return intoTheLine(voice, { opening: 'resumed', queueName: settings.queueName, caller });
}
