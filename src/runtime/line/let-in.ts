import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { CallFact, Told } from '../../show/call/call-fact.ts';
import { hasBeenHereBefore, type LoggedCall } from '../../show/call/older-call.ts';
import { comesInTurn, currentTurn, hasTalked, joinedAt, leftIn } from '../../show/call/turn-of-call.ts';
import type { Admission } from '../../show/line/admission.ts';
import {
  newQueuedCaller,
  type PlaceInQueues,
  type QueuedCaller,
  regainsFront,
} from '../../show/line/queued-caller.ts';
import { epochSeconds } from '../../show/moment.ts';
import type { Show } from '../../show/show.ts';
import { storeFactAnew } from '../../twilio/store-fact.ts';
import { lineIsClosed, lineTakesNoCalls, numberIsNotShown, showIsOver } from '../../twiml/goodbyes.ts';
import { intoTheLine, type Opening } from '../../twiml/line/into-the-line.ts';
import type { RecognisedCaller } from '../call/recognise-caller.ts';
import { recordCallFact, recordRequeue, recordTurnedAway } from '../call/record-call-fact.ts';
import { nextShowIn } from '../current-show.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';
import { freshFront } from './queue-lookups.ts';

const telling: OptionalStep = { name: 'write down what the caller has told before', milliseconds: 900 };

const recordMilliseconds = 600;

/** The place in line that a call has already when it comes to us. */
export interface KeptPlace {
  readonly caller: QueuedCaller;
  /** What is true of them on the way into the line. */
  readonly opening: Opening;
  /** What the caller has told in an older call. */
  readonly told: readonly Told[];
}

/** A call that comes by the fallback although its talk is over: what follows a talk is due. */
export interface OffTheAir {
  readonly offTheAir: QueuedCaller;
}

/**
 * When a document cannot be had, in line or before it, Twilio begins anew with the fallback URL, and what our addresses carried
 * is lost. Without a fact, nothing tells whether the caller has heard a word of ours: they are welcomed, and keep the place of
 * their call. Whether they have heard the notice is never known, so that it is said.
 */
export function placeOfThisCall(
  webhook: Webhook,
  show: Show,
  { own, facts }: { readonly own: LoggedCall | undefined; readonly facts: readonly CallFact[] | undefined },
): KeptPlace | OffTheAir | undefined {
  if (facts === undefined || (joinedAt(facts) === null && own?.startedAt === undefined)) return undefined;
  const caller = callerBegunAnew(webhook, show, facts, own?.startedAt);
  if (hasTalked(facts, webhook.now)) return { offTheAir: caller };
  if (leftIn(facts, caller.turn) !== undefined) return undefined;
  // One Function too many as they called, in a crowd perhaps: others who have called since are in line already. No step more, for that.
  if (!hasBeenHereBefore(own, webhook.now) && comesInTurn(facts))
    return { caller: { ...caller, place: 'line, returned' }, opening: 'new', told: [] };
  // Who they are was written down before they heard anything.
  const opening = facts.every(({ kind }) => kind === 'recognised') ? 'new' : 'fault, unheard';
  return { caller: { ...caller, why: 'fault' }, opening, told: [] };
}

/**
 * A call as it comes to our door again.
 *
 * @param show undefined when it cannot be read
 * @param startedAt when the call began, where no fact tells when it joined
 */
export function callerBegunAnew(
  { now }: Webhook,
  show: Show | undefined,
  facts: readonly CallFact[],
  startedAt = now,
): QueuedCaller {
  const since = epochSeconds(joinedAt(facts) ?? startedAt);
  return { ...newQueuedCaller(show?.show, now), since, turn: currentTurn(facts) };
}

/**
 * The place of somebody who comes in. Whoever is expected comes first, and keeps the wait of an older call. Whoever was on the air
 * in this show, where that counts, has no other place than the last, unless a fault has thrown this very call out of it.
 *
 * @param kept undefined for a caller who has had no place
 */
export function placeInLine(
  admission: Extract<Admission, { kind: 'guest' | 'in-line' }>,
  { kept, show, now }: { kept: KeptPlace | undefined; show: string | undefined; now: Date },
): KeptPlace {
  const caller = newQueuedCaller(show, now);
  if (kept?.caller.why === 'fault') return kept;
  if (admission.kind === 'guest') {
    const before = kept ?? ({ caller, opening: 'guest', told: [] } as const);
    return { ...before, caller: { ...before.caller, why: 'guest', place: 'next' } };
  }
  if (admission.wasAired) return { caller, opening: 'new, once a show', told: kept?.told ?? [] };
  return kept ?? { caller, opening: 'new', told: [] };
}

/**
 * Puts a caller into the line, and writes down why they do not simply come in their turn, and who they are. What they have told in an older call is
 * written down for this one too.
 *
 * @param show undefined when it cannot be read
 */
export async function joinLine(
  webhook: Webhook,
  show: Show | undefined,
  { caller, opening, told, known }: KeptPlace & { readonly known: RecognisedCaller },
): Promise<VoiceResponse> {
  const { voice, settings, station, callSid } = webhook;
  const isInTurn = caller.why === undefined || caller.place === 'next';
  const place = isInTurn ? caller.place : await chooseQueue(webhook, show, caller.since);
  const joining = { ...caller, place, card: known.card ?? caller.card };
  const retell = (fact: (typeof told)[number]) =>
    bestEffort(webhook, telling, () => storeFactAnew(station(), { ...fact, callSid }));
  const recognised = known.fact && recordCallFact(webhook, known.fact, recordMilliseconds);
  await Promise.all([recordRequeue(webhook, joining), recognised, ...told.map(retell)]);
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
