import { callerInLine } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import type { CallFact, Told } from '../../show/call/call-fact.ts';
import {
  hasBeenHereBefore,
  type LoggedCall,
  newestOlderCall,
  placeLeftBehind,
  recentSince,
} from '../../show/call/older-call.ts';
import { currentTurn, hasTalked, joinedAt, leftIn } from '../../show/call/turn-of-call.ts';
import { newQueuedCaller, type QueuedCaller } from '../../show/line/queued-caller.ts';
import { epochSeconds } from '../../show/moment.ts';
import { parsePhoneNumber } from '../../show/phone-number.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { recentCallsBetween } from '../../twilio/call-log.ts';
import { factsOfCall } from '../../twilio/facts-of-call.ts';
import { dequeueMember } from '../../twilio/queues.ts';
import type { Opening } from '../../twiml/line/into-the-line.ts';
import { isNumberForged, type RecognisedCaller, recogniseCaller } from '../call/recognise-caller.ts';
import { rememberedShow } from '../current-show.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';
import { readQueuedCaller } from './wait.ts';

const listing: OptionalStep = { name: 'look for an older call of this number', milliseconds: 700 };
const reading: OptionalStep = { name: 'read what became of an older call', milliseconds: 500 };

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

/** What was seen of a caller, as of a show that is remembered. */
export interface CallerAhead {
  readonly show: Show;
  /** Of the same number, in that show. */
  readonly calls: readonly LoggedCall[];
  readonly known: RecognisedCaller;
}

/**
 * Looks who is calling, and for older calls of the number, as of the show that this process has seen last: for whoever reads the
 * show meanwhile, since it seldom is another.
 *
 * @returns undefined where none is remembered or it took nobody, and for a call that was in line before
 */
export async function lookAheadAtCaller(webhook: Webhook): Promise<CallerAhead | undefined> {
  const show = await rememberedShow(webhook);
  if (show === undefined || !takesCallers(show) || readQueuedCaller(webhook).again > 0) return undefined;
  const [calls, known] = await Promise.all([callsOfNumber(webhook, show), recogniseCaller(webhook, show)]);
  return { show, calls, known };
}

/**
 * Looks whether a call has a place in line already: because a fault has thrown it out, or because an older call of the same
 * number had it and was dropped, or has it still and gives it up now. One request for most callers. Whatever cannot be seen,
 * or is not clear, makes an ordinary caller of anybody.
 *
 * @param show undefined when it cannot be read
 * @param seen the calls of the number in this show, where they were looked for before
 * @returns undefined for a caller who joins anew
 */
export async function keptPlace(
  webhook: Webhook,
  show: Show | undefined,
  seen?: readonly LoggedCall[],
): Promise<KeptPlace | OffTheAir | undefined> {
  const caller = readQueuedCaller(webhook);
  if (caller.again > 0)
    return { caller: { ...caller, show: show?.show, why: 'fault' }, opening: 'fault', told: [] };
  if (show === undefined || !takesCallers(show)) return undefined;
  const calls = seen ?? (await callsOfNumber(webhook, show));
  const own = calls.find(({ callSid }) => callSid === webhook.callSid);
  if (hasBeenHereBefore(own, webhook.now)) return placeOfThisCall(webhook, show, own);
  const older = newestOlderCall(calls, webhook);
  return older && placeOfOlderCall(webhook, show, older);
}

/** None where the number is withheld, or is not the caller's as far as the networks between us know. */
async function callsOfNumber(webhook: Webhook, { openedAt }: Show): Promise<LoggedCall[]> {
  const { parameters, settings, client, now } = webhook;
  const from = parsePhoneNumber(parameters.text('From'));
  const to = parsePhoneNumber(parameters.text('To'));
  const isForged = isNumberForged(webhook);
  if (from === undefined || to === undefined || isForged || settings.comebackSeconds === 0) return [];
  const since = recentSince(openedAt, now);
  return (await bestEffort(webhook, listing, () => recentCallsBetween(client(), { from, to }, since))) ?? [];
}

/**
 * When a document cannot be had, in line or before it, Twilio begins anew with the fallback URL, and what our addresses carried
 * is lost. Without a fact, nothing tells whether the caller has heard a word of ours: they are welcomed, and keep the place of
 * their call. Whether they have heard the notice is never known, so that it is said.
 */
async function placeOfThisCall(
  webhook: Webhook,
  { show }: Show,
  own: LoggedCall | undefined,
): Promise<KeptPlace | OffTheAir | undefined> {
  const facts = await bestEffort(webhook, reading, () => factsOfCall(webhook.station(), webhook.callSid));
  const joined = facts && (joinedAt(facts) ?? own?.startedAt?.toISOString());
  if (facts === undefined || joined === undefined) return undefined;
  const before = { since: epochSeconds(joined), turn: currentTurn(facts) };
  const caller = { ...newQueuedCaller(show, webhook.now), ...before };
  if (hasTalked(facts, webhook.now)) return { offTheAir: caller };
  if (leftIn(facts, before.turn) !== undefined) return undefined;
  // Who they are was written down before they heard anything.
  const opening = facts.every(({ kind }) => kind === 'recognised') ? 'new' : 'fault, unheard';
  return { caller: { ...caller, why: 'fault' }, opening, told: [] };
}

async function placeOfOlderCall(
  webhook: Webhook,
  show: Show,
  older: LoggedCall,
): Promise<KeptPlace | undefined> {
  const facts = await bestEffort(webhook, reading, () => factsOfCall(webhook.station(), older.callSid));
  const place = facts && placeLeftBehind(older, facts, { now: webhook.now, ...webhook.settings });
  if (facts === undefined || place === undefined) return undefined;
  const olderInLine = { callSid: older.callSid, since: place.since, turn: currentTurn(facts) };
  if (place.isHeld && !(await claimPlaceOfOlderCall(webhook, show, olderInLine))) return undefined;
  const back = { since: place.since, why: 'came-back' } as const;
  const caller = { ...newQueuedCaller(show.show, webhook.now), ...back };
  return { caller, opening: 'came-back', told: facts.filter(isTold) };
}

function isTold(fact: CallFact): fact is Told {
  return fact.kind === 'told-name' || fact.kind === 'told-point';
}

const taking: OptionalStep = { name: 'take the place of an older call over', milliseconds: 1000 };

/** An older call of the same number that is still in line. */
export interface OlderCallInLine {
  readonly callSid: string;
  /** In seconds since 1970. */
  readonly since: number;
  /** The turn on the air that it waits for. */
  readonly turn: number;
}

/**
 * Has an older call give its place up, in whichever queue it waits: the update of a member reaches nobody who was taken by a
 * DJ a moment ago, as an update of the call would.
 *
 * @returns false when it was in neither queue, or when that could not be done
 * @see https://www.twilio.com/docs/voice/api/member-resource#update-a-member-resource
 */
async function claimPlaceOfOlderCall(
  webhook: Webhook,
  show: Show,
  { callSid, since, turn }: OlderCallInLine,
): Promise<boolean> {
  const { client, url } = webhook;
  const target = url(link('/place-taken', callerInLine.toQuery({ show: show.show, since, turn })));
  const isTold = await bestEffort(webhook, taking, async () => {
    for (const queueSid of [show.queueSid, show.nextQueueSid].filter((sid) => sid !== '')) {
      if ((await dequeueMember(client(), { queueSid, callSid, url: target })) === 'told') return true;
    }
    return false;
  });
  return isTold === true;
}
