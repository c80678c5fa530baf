import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { requeuedCaller, sentAway } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import { callerCommand } from '../../carried/dj.ts';
import type { CallFact } from '../../show/call/call-fact.ts';
import { currentTurn, joinedAtSeconds } from '../../show/call/turn-of-call.ts';
import { withOrder, withoutOrdered } from '../../show/console/running-order.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { spokenNoSuchPlace } from '../../show/words/spoken-to-dj.ts';
import { blockCaller } from '../../twilio/callers.ts';
import { endsOfCall, isInQueue } from '../../twilio/calls.ts';
import { dequeueMember } from '../../twilio/queues.ts';
import { changeShow } from '../../twilio/show-store.ts';
import { callerKey } from '../../twilio/sync-names.ts';
import { djKeysPlace, djWrapsUp } from '../../twiml/dj/before-caller.ts';
import {
  type AnnouncedCaller,
  backToLine,
  djHears,
  djIsTold,
  type KeyContext,
} from '../../twiml/dj/tell-dj.ts';
import { goOn } from '../../twiml/plain.ts';
import { tongueIn } from '../../twiml/voice.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';
import { callerAtPlace } from './caller-at-place.ts';
import { factsForDj } from './dossier-for-dj.ts';
import { keyContextOf, showAtKey } from './key-context.ts';
import { lineSids } from './look-at-line.ts';

const sending: OptionalStep = { name: 'take a caller out of the line for the DJ', milliseconds: 1200 };
const looking: OptionalStep = { name: 'look where a caller waits', milliseconds: 700 };
const asking: OptionalStep = { name: 'ask whose call it is', milliseconds: 1200 };
const forgetting: OptionalStep = { name: 'take callers out of the running order', milliseconds: 900 };
const blocking: OptionalStep = { name: 'block a caller for the DJ', milliseconds: 1500 };

/** Undefined where nobody knows. */
export type Told = 'told' | 'gone' | undefined;

/** Does with one caller what a DJ has confirmed. Whoever is gone, or on the air with another DJ, is left alone. */
export async function runCallerCommand(webhook: Webhook): Promise<VoiceResponse> {
  const { voice, parameters } = webhook;
  const { announced: caller, ...context } = await keyContextOf(webhook);
  const { does } = callerCommand.fromQuery(parameters);
  if (does === 'ask-for-place') return djKeysPlace(voice, context);
  if (does === 'choose-place') return choosePlace(webhook, context);
  if (caller === undefined || does === undefined) return djIsTold(voice, 'caller-is-gone', context);
  switch (does) {
    case 'choose':
      return chooseCaller(webhook, caller, context);
    case 'thank':
      return thankCaller(webhook, caller, context);
    case 'block-last':
    case 'block-announced':
      return block(webhook, { caller, waits: does === 'block-announced' }, context);
  }
}

/** The DJ does not want the announced caller: they are thanked, and may leave a message. */
async function thankCaller(
  webhook: Webhook,
  caller: AnnouncedCaller,
  context: KeyContext,
): Promise<VoiceResponse> {
  const [facts, show] = await Promise.all([factsForDj(webhook, caller.callSid), showAtKey(webhook)]);
  const told = await sendAway(webhook, caller, { as: 'not-taken', facts, show });
  if (told === undefined) return djIsTold(webhook.voice, 'that-did-not-work', context);
  return djIsTold(webhook.voice, told === 'told' ? 'caller-is-thanked' : 'caller-is-gone', context);
}

/**
 * Keeps a caller out from now on, and takes them out of the line if they wait. The number is asked of Twilio: of somebody who has
 * told nothing, nothing is written down.
 */
async function block(
  webhook: Webhook,
  { caller, waits }: { readonly caller: AnnouncedCaller; readonly waits: boolean },
  context: KeyContext,
): Promise<VoiceResponse> {
  const { voice, client, station, settings, authToken, now } = webhook;
  const [ends, facts] = await Promise.all([
    bestEffort(webhook, asking, () => endsOfCall(client(), caller.callSid)),
    waits ? factsForDj(webhook, caller.callSid) : undefined,
  ]);
  if (ends === undefined) return djIsTold(voice, 'that-did-not-work', context);
  const number = ends.from;
  if (number === undefined) return djIsTold(voice, 'caller-cannot-be-blocked', context);
  const of = { callerKey: callerKey(number, authToken), now };
  const why = { by: 'dj', reason: '', days: settings.blockDays, number } as const;
  const isBlocked = await bestEffort(webhook, blocking, () =>
    blockCaller(station(), of, why).then(() => true),
  );
  if (!isBlocked) return djIsTold(voice, 'that-did-not-work', context);
  // Should that fail, they are still first, and the DJ hears who comes.
  if (waits) await sendAway(webhook, caller, { as: 'blocked', facts, show: await showAtKey(webhook) });
  return djIsTold(voice, 'caller-is-blocked', context);
}

interface SentAway {
  readonly as: 'not-taken' | 'blocked';
  /** Undefined when they cannot be read. Of whoever was on the air before, another turn ends. */
  readonly facts: readonly CallFact[] | undefined;
  readonly show: Show | undefined;
}

/** Out of the queue in which the DJ has heard of them, to a goodbye. */
async function sendAway(
  webhook: Webhook,
  { callSid, queue, since }: AnnouncedCaller,
  { as, facts = [], show }: SentAway,
): Promise<Told> {
  const queueSid = show && lineSids(show)[queue];
  if (!queueSid) return undefined;
  const turn = currentTurn(facts);
  const path = link('/sent-away', sentAway.toQuery({ as, show: show.show, since, turn }));
  return send(webhook, { queueSid, callSid, path });
}

/** The caller hears a sentence before being in line again; whoever is first then must not come in between. */
const leastSeconds = 6;

/** The DJ has chosen one of those of whom they have heard: before all others, unless they wait there already. */
async function chooseCaller(
  webhook: Webhook,
  caller: AnnouncedCaller,
  context: KeyContext,
): Promise<VoiceResponse> {
  const { voice, settings } = webhook;
  const { lineState: state, proof, last } = context;
  const brought = await bringForward(webhook, caller);
  if (brought === undefined) return djIsTold(voice, 'that-did-not-work', context);
  if (brought === 'gone') return djIsTold(voice, 'caller-is-gone', context);
  const seconds = brought === 'there' ? 1 : Math.max(leastSeconds, settings.wrapUpSeconds);
  const chosen = caller.callSid;
  return djWrapsUp(voice, { state, proof, last, chosen, sentence: 'caller-comes-next', seconds });
}

/** The DJ has named a place in line: whoever stands there is chosen. No number, and the DJ is back where they were. */
async function choosePlace(webhook: Webhook, context: KeyContext): Promise<VoiceResponse> {
  const { voice, parameters } = webhook;
  const place = parameters.count('Digits') ?? 0;
  if (place === 0) return goOn(backToLine(context));
  const at = await callerAtPlace(webhook, place);
  if (at === undefined) return djIsTold(voice, 'that-did-not-work', context);
  if (at.kind === 'somebody') return chooseCaller(webhook, at.caller, context);
  if (at.waiting === 0) return djIsTold(voice, 'nobody-is-waiting', context);
  return djHears(voice, spokenNoSuchPlace(tongueIn(voice), place, at.waiting), context);
}

async function bringForward(
  webhook: Webhook,
  { callSid, since }: AnnouncedCaller,
): Promise<'told' | 'there' | 'gone' | undefined> {
  const [facts, show] = await Promise.all([factsForDj(webhook, callSid), showAtKey(webhook)]);
  if (show === undefined || !takesCallers(show)) return undefined;
  const known = facts ?? [];
  const path = link(
    '/back-in-line',
    requeuedCaller.toQuery({
      ...{ why: 'chosen', show: show.show, turn: currentTurn(known) },
      since: joinedAtSeconds(known) ?? since,
    }),
  );
  const told = await send(webhook, { queueSid: show.queueSid, callSid, path });
  // Whom the DJ has chosen comes by that: should they be wanted later after all, the order does not bring them back at once.
  if (told === 'told' && show.order?.some((ordered) => ordered.callSid === callSid))
    await takeOutOfOrder(webhook, [callSid]);
  if (told !== 'gone') return told;
  const isThere = await waitsFirst(webhook, show, callSid);
  return isThere === undefined ? undefined : isThere ? 'there' : 'gone';
}

/**
 * Takes callers out of the running order.
 *
 * @returns false where nobody knows whether that was noted
 */
export async function takeOutOfOrder(webhook: Webhook, callSids: readonly string[]): Promise<boolean> {
  const noted = await bestEffort(webhook, forgetting, () =>
    changeShow(webhook.station(), (show) => withOrder(show, (order) => withoutOrdered(order, callSids))),
  );
  return noted !== undefined;
}

/** Whether a call is among those who come first; undefined when it cannot be seen. */
export function waitsFirst(webhook: Webhook, show: Show, callSid: string): Promise<boolean | undefined> {
  const { client } = webhook;
  return bestEffort(webhook, looking, () => isInQueue(client(), { queueSid: show.nextQueueSid, callSid }));
}

/** Sends a call that waits to another document. */
export function send(
  webhook: Webhook,
  { path, ...member }: { readonly queueSid: string; readonly callSid: string; readonly path: `/${string}` },
): Promise<Told> {
  const url = webhook.url(path);
  return bestEffort(webhook, sending, () => dequeueMember(webhook.client(), { ...member, url }));
}
