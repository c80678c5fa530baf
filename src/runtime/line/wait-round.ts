import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { roundInLine, toldInLine, waitingRound } from '../../carried/caller.ts';
import { nearFrontSince } from '../../show/dj/pick-up-pace.ts';
import { type HoldTracks, type RoundSound, soundOfRound } from '../../show/line/hold-music.ts';
import { meanOfLine, placeWithOrder, type QueueFigures } from '../../show/line/place-in-line.ts';
import { regainsFront } from '../../show/line/queued-caller.ts';
import { djForCallers, isNewcomer, type WaitingFacts } from '../../show/line/waiting-facts.ts';
import type { WaitingRound } from '../../show/line/waiting-turn.ts';
import { epochSeconds } from '../../show/moment.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { storeFact } from '../../twilio/store-fact.ts';
import type { WaitingMemory } from '../../twiml/line/waiting-round.ts';
import { leaveTheLine } from '../../twiml/plain.ts';
import { hasTopic } from '../../twiml/voice.ts';
import { aboutThisCall } from '../call/record-call-fact.ts';
import { recordDeparture } from '../call/record-departure.ts';
import { knownShow, voiceIn } from '../current-show.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import { withoutGhost } from '../dj/without-ghost.ts';
import type { Webhook } from '../webhook.ts';
import { cachedFiguresOfNext, cachedFront, freshFiguresOfNext } from './queue-lookups.ts';
import { joinedLineAtSeconds, readQueuedCaller } from './wait.ts';

/** What a round of waiting goes by: all that is known of the caller, and what the last round has handed on. */
export async function factsOfRound(
  webhook: Webhook,
): Promise<{ readonly facts: WaitingFacts; readonly memory: WaitingMemory }> {
  const before = waitingMemory(webhook);
  // Whoever has asked to hear something has pressed a key just now.
  const isByKey = roundInLine.fromQuery(webhook.parameters).asked !== undefined;
  const [seen, memory] = await Promise.all([
    waitingFacts(webhook, before),
    isByKey ? saveAnswer(webhook, before) : before,
  ]);
  return { facts: { ...seen, told: memory.told }, memory };
}

/** All that is known of a waiting caller: what Twilio tells in this round, what the last one has handed on, and the line. */
async function waitingFacts(webhook: Webhook, memory: WaitingMemory): Promise<WaitingFacts> {
  const { parameters } = webhook;
  const now = epochSeconds(webhook.now);
  const { where, turn, told, since, here } = memory;
  // Whoever is kept for a DJ is let go by what is true now.
  const isTimeUp = where.keptUntil !== undefined && now >= where.keptUntil;
  const isFirst = where.place === 'next';
  const looking = isFirst ? undefined : lookAheadAtNext(webhook);
  const [seen] = await Promise.all([isTimeUp ? knownShow(webhook, 0) : knownShow(webhook), looking]);
  const show = await withoutGhost(webhook, seen);
  const waited = { waitSeconds: Math.max(0, now - since), hereSeconds: Math.max(0, now - here) };
  const isNew = isNewcomer({ where, told, ...waited });
  const [next, isTheirTurn] = await Promise.all([
    isFirst ? undefined : comeBefore(webhook, show, isNew),
    where.place === 'line, returned' && isTurnOf(webhook, show, since),
  ]);
  const ahead = isFirst ? 0 : next?.size;
  return {
    show,
    dj: djForCallers(show, now),
    where,
    turn,
    comeBefore: ahead,
    place: sum(placeHere(webhook, show, { since, isFirst }), ahead),
    lineSize: isFirst ? undefined : sum(parameters.count('CurrentQueueSize'), ahead),
    ...waited,
    lineMeanSeconds: next && meanOfLine([figuresHere(parameters), next]),
    meanWaitSeconds: figuresHere(parameters).meanSeconds ?? 0,
    now,
    isNearFront:
      show !== undefined && takesCallers(show) && nearFrontSince(webhook.callSid, show) !== undefined,
    comesFirst: isTheirTurn,
    told,
    asked: roundInLine.fromQuery(parameters).asked,
    hasTopic: hasTopic(voiceIn(webhook, show)),
  };
}

/** Sees how many come first while the show is read, as of the show that is remembered: it seldom has other queues. */
async function lookAheadAtNext(webhook: Webhook): Promise<void> {
  const before = await knownShow(webhook, Number.POSITIVE_INFINITY);
  await cachedFiguresOfNext(webhook, before);
}

/** In the same queue, with the running order before it: from the show that is known anyway. */
function placeHere(
  { parameters, callSid }: Webhook,
  show: Show | undefined,
  { since, isFirst }: { since: number; isFirst: boolean },
): number | undefined {
  const position = parameters.count('QueuePosition');
  const order = show !== undefined && takesCallers(show) ? show.order : undefined;
  if (position === undefined || order === undefined || isFirst) return position;
  return placeWithOrder(order, { callSid, joinedAt: since * 1000, position });
}

/** Those in the same queue, as Twilio tells of them in each round; in REST the mean has another name. */
function figuresHere(parameters: Webhook['parameters']): QueueFigures {
  return {
    size: parameters.count('CurrentQueueSize') ?? 0,
    meanSeconds: parameters.count('AvgQueueTime') ?? parameters.count('AverageQueueTime'),
  };
}

/** Those who come before everybody here. Where the line may be full, a newcomer goes by what is true now. */
async function comeBefore(
  webhook: Webhook,
  show: Show | undefined,
  isNew: boolean,
): Promise<QueueFigures | undefined> {
  const { parameters, settings } = webhook;
  const remembered = await cachedFiguresOfNext(webhook, show);
  const place = (parameters.count('QueuePosition') ?? 0) + (remembered?.size ?? 0);
  if (!isNew || place <= settings.maxQueueSize / 2) return remembered;
  return (await freshFiguresOfNext(webhook, show)) ?? remembered;
}

/** Twilio may not count a caller yet who has just come: that is no place. */
function sum(position: number | undefined, ahead: number | undefined): number | undefined {
  return !position || ahead === undefined ? undefined : position + ahead;
}

async function isTurnOf(webhook: Webhook, show: Show | undefined, since: number): Promise<boolean> {
  if (show === undefined || !takesCallers(show) || show.queueSid === '') return false;
  return regainsFront(await cachedFront(webhook, show.queueSid), { callSid: webhook.callSid, since });
}

/** What the last round of waiting has handed on to this one, or the waitUrl to the first. */
export function waitingMemory(webhook: Webhook): WaitingMemory {
  const { parameters } = webhook;
  const now = epochSeconds(webhook.now);
  const { place, turn, keptUntil, here, track } = waitingRound.fromQuery(parameters);
  return {
    since: joinedLineAtSeconds(webhook) ?? now,
    where: { place, keptUntil },
    turn,
    here: here ?? now - (parameters.count('QueueTime') ?? 0),
    track: holdMusicTracks.some(({ name }) => name === track) ? track : undefined,
    told: toldInLine.fromQuery(parameters),
    timesThrownOut: roundInLine.fromQuery(parameters).timesThrownOut,
  };
}

const keeping: OptionalStep = { name: 'keep that a caller is there', milliseconds: 1500 };

/**
 * Keeps that a caller is there, who was asked to press a key: with the first one, whatever else it means.
 *
 * @returns what they were told, with whether it is kept; if not, the next key does it
 */
export async function saveAnswer(webhook: Webhook, memory: WaitingMemory): Promise<WaitingMemory> {
  const { told } = memory;
  if (webhook.callSid === '' || !told.isAskedToAnswer || told.hasAnswered) return memory;
  const answered = { ...aboutThisCall(webhook), kind: 'answered' } as const;
  const kept = await bestEffort(webhook, keeping, async () => {
    await storeFact(webhook.station(), answered);
    return true;
  });
  return { ...memory, told: { ...told, hasAnswered: kept === true } };
}

/** Put in place by the build, from the files in assets/hold-music. */
declare const HOLD_MUSIC_TRACKS: HoldTracks;

/** Every track that a waiting caller may hear. */
const holdMusicTracks = HOLD_MUSIC_TRACKS;

/** What a caller hears in this round, once all is said. */
export function soundForRound(
  { parameters, callSid, now }: Webhook,
  { keptSeconds }: WaitingRound,
  { track: lastTrack, timesThrownOut }: WaitingMemory,
): RoundSound {
  return soundOfRound(holdMusicTracks, {
    lastTrack,
    callSid,
    musicFrom: roundInLine.fromQuery(parameters).musicFrom,
    now: epochSeconds(now),
    keptSeconds,
    timesThrownOut,
    hereSeconds: parameters.count('QueueTime') ?? 0,
  });
}

/** A newcomer has found room in the queue, but not in the line, in which others come first. The record is written here, for Twilio will tell of a hang-up. */
export async function refuse(webhook: Webhook, show: Show | undefined): Promise<VoiceResponse> {
  const caller = { ...readQueuedCaller(webhook), show: show?.show };
  await recordDeparture(webhook, { caller, outcome: 'refused', queueResult: 'queue-full' });
  return leaveTheLine();
}
