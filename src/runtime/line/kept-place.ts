import { callerAside, callerInLine } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import type { CallFact, Told } from '../../show/call/call-fact.ts';
import {
  hasBeenHereBefore,
  type LoggedCall,
  newestOlderCall,
  placeLeftBehind,
  recentSince,
} from '../../show/call/older-call.ts';
import { currentTurn, hasTalked } from '../../show/call/turn-of-call.ts';
import { newQueuedCaller } from '../../show/line/queued-caller.ts';
import { parsePhoneNumber } from '../../show/phone-number.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { recentCallsBetween } from '../../twilio/call-log.ts';
import { factsOfCall } from '../../twilio/facts-of-call.ts';
import { dequeueMember } from '../../twilio/queues.ts';
import { isNumberForged, type RecognisedCaller, recogniseCaller } from '../call/recognise-caller.ts';
import { rememberedShow } from '../current-show.ts';
import { bestEffort, type OptionalStep, withDeadline } from '../deadline.ts';
import { readyShow } from '../ready-show.ts';
import type { Webhook } from '../webhook.ts';
import { callerBegunAnew, type KeptPlace, type OffTheAir, placeOfThisCall } from './let-in.ts';
import { readQueuedCaller } from './wait.ts';

const listing: OptionalStep = { name: 'look for an older call of this number', milliseconds: 700 };
const reading: OptionalStep = { name: 'read what became of an older call', milliseconds: 500 };
const readingAnew: OptionalStep = {
  name: 'read what became of a call that begins anew',
  milliseconds: 1500,
};
const oneTryMilliseconds = 700;

/** What was seen of a call at our door. */
interface SeenCall {
  /** Undefined when it cannot be read. */
  readonly current: Show | undefined;
  readonly ahead: CallerAhead | undefined;
  /** Of a call that begins anew; undefined for all others, and where they cannot be read. */
  readonly facts: readonly CallFact[] | undefined;
}

/** Asks at once all that can be asked of a call at our door. */
export async function seeCall(webhook: Webhook): Promise<SeenCall> {
  // In this order: what is remembered of the show is asked for before it is read anew.
  const [ahead, current, facts] = await Promise.all([
    lookAheadAtCaller(webhook),
    readyShow(webhook),
    factsOfCallBegunAnew(webhook),
  ]);
  return { current, facts, ahead: ahead?.show.show === current?.show ? ahead : undefined };
}

/** What was seen of a caller, as of a show that is remembered. */
interface CallerAhead {
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
async function lookAheadAtCaller(webhook: Webhook): Promise<CallerAhead | undefined> {
  const show = await rememberedShow(webhook);
  if (show === undefined || !takesCallers(show) || readQueuedCaller(webhook).again > 0) return undefined;
  const [calls, known] = await Promise.all([callsOfNumber(webhook, show), recogniseCaller(webhook, show)]);
  return { show, calls, known };
}

/**
 * Reads what became of a call that the static fallback has led to our door, while the show is read: twice where the first time fails, for
 * without it somebody whose talk is over would be put into the line once more.
 *
 * @returns undefined for a call that comes as others do, and where it cannot be read
 */
async function factsOfCallBegunAnew(webhook: Webhook): Promise<readonly CallFact[] | undefined> {
  if (!callerAside.fromQuery(webhook.parameters).isFallback || webhook.callSid === '') return undefined;
  const read = () => factsOfCall(webhook.station(), webhook.callSid);
  return bestEffort(webhook, readingAnew, () =>
    withDeadline(read(), oneTryMilliseconds, 'the first try').catch(read),
  );
}

/**
 * Looks whether a call has a place in line already: because a fault has thrown it out, or because an older call of the same
 * number had it and was dropped, or has it still and gives it up now. One request for most callers. Whatever cannot be seen,
 * or is not clear, makes an ordinary caller of anybody.
 *
 * @returns undefined for a caller who joins anew
 */
export async function keptPlace(
  webhook: Webhook,
  { current: show, ahead, facts }: SeenCall,
): Promise<KeptPlace | OffTheAir | undefined> {
  const caller = readQueuedCaller(webhook);
  if (caller.again > 0)
    return { caller: { ...caller, show: show?.show, why: 'fault' }, opening: 'fault', told: [] };
  // Whether the line has closed meanwhile, or can be seen, changes nothing of a talk that is over.
  if (facts !== undefined && hasTalked(facts, webhook.now))
    return { offTheAir: callerBegunAnew(webhook, show, facts) };
  if (show === undefined || !takesCallers(show)) return undefined;
  const calls = ahead?.calls ?? (await callsOfNumber(webhook, show));
  const own = calls.find(({ callSid }) => callSid === webhook.callSid);
  if (hasBeenHereBefore(own, webhook.now))
    return placeOfThisCall(webhook, show, { own, facts: facts ?? (await factsOf(webhook, webhook.callSid)) });
  const older = newestOlderCall(calls, webhook);
  const before = older && (await placeOfOlderCall(webhook, show, older));
  return before ?? (facts && placeOfThisCall(webhook, show, { own, facts }));
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

function factsOf(webhook: Webhook, callSid: string): Promise<readonly CallFact[] | undefined> {
  return bestEffort(webhook, reading, () => factsOfCall(webhook.station(), callSid));
}

async function placeOfOlderCall(
  webhook: Webhook,
  show: Show,
  older: LoggedCall,
): Promise<KeptPlace | undefined> {
  const facts = await factsOf(webhook, older.callSid);
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
