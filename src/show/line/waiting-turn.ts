import { isBeingReleased } from '../close-out/lease.ts';
import { takesCallers } from '../show.ts';
import type { LeaveReason } from './leave-reason.ts';
import { type LineNews, lineNews } from './line-news.ts';
import { type PlaceInLine, placeInLine, type TimePassed, tellsPlace, timePassed } from './place-in-line.ts';
import { waitTowardLimit } from './queued-caller.ts';
import { type Estimate, type EstimateRange, estimateFor, type LaterReason } from './wait-estimate.ts';
import {
  djWordToHear,
  isNewcomer,
  keptForDjUntil,
  type ToldWaiting,
  type WaitingFacts,
  type WaitingLimits,
} from './waiting-facts.ts';

/** What is said over the music in one round; mostly nothing. */
export interface Announcement extends Omit<LineNews, 'told' | 'djIsBack'>, TimePassed {
  readonly place: PlaceInLine | undefined;
  readonly estimate: EstimateRange | undefined;
  /** Instead of an estimate: the call on the air takes longer than usual. */
  readonly airIsLong: boolean;
  /** What is said before an estimate that is later than what was promised, unless news of a break says it. */
  readonly laterBecause: LaterReason | undefined;
  readonly topic: boolean;
  /** The address of what the DJ has to say to everybody who waits. */
  readonly djWord: string | undefined;
  /** The keys: the first hint of them, or all. */
  readonly keys: 'hint' | 'all' | undefined;
  /** They are asked to press any key. */
  readonly asksForAnswer: boolean;
}

/** Nothing is said over the music. */
export const silence: Announcement = {
  breakSeconds: undefined,
  djIsAbsent: false,
  lastCall: false,
  djAwaySeconds: undefined,
  place: undefined,
  waitedSeconds: undefined,
  meanWaitSeconds: undefined,
  estimate: undefined,
  airIsLong: false,
  laterBecause: undefined,
  topic: false,
  djWord: undefined,
  keys: undefined,
  asksForAnswer: false,
};

export interface Announced {
  readonly says: Announcement;
  /** What the next round is to know. */
  readonly told: ToldWaiting;
}

/** One more round in line. */
export interface WaitingRound extends Announced {
  readonly kind: 'round';
  /** How long a caller is still kept for a DJ who was cut off: no round lasts longer. Undefined for everybody else. */
  readonly keptSeconds: number | undefined;
}

export type WaitingTurn =
  | WaitingRound
  /** The call leaves the queue, by a `<Leave>` of ours. A caller who is to leave a message has asked for that by a key. */
  | { readonly kind: Exclude<LeaveReason, 'message-instead'> }
  /** Those who wait in both queues are as many as may wait already. */
  | { readonly kind: 'line-is-full' };

/** Decides what a waiting caller hears next. */
export function waitingTurn(facts: WaitingFacts, limits: WaitingLimits): WaitingTurn {
  const { show, now } = facts;
  const isOver = show !== undefined && !takesCallers(show);
  const isReleased = isBeingReleased(show, new Date(now * 1000));
  // Whoever is at work takes one caller after the other out of line; all of them leaving at once is for when nobody is.
  if (isOver && !isReleased) return { kind: 'closed-out' };
  if (hasWaitedTooLong(facts, limits)) return { kind: 'waited-too-long' };
  if (isOver) return { kind: 'round', says: silence, told: facts.told, keptSeconds: undefined };
  if (isOneTooMany(facts, limits)) return { kind: 'line-is-full' };
  if (facts.comesFirst) return { kind: 'place-is-due' };
  const keptUntil = keptForDjUntil(facts);
  const keptSeconds = keptUntil === undefined ? undefined : keptUntil - now;
  if (keptSeconds !== undefined && keptSeconds <= 0) return { kind: 'dj-not-back' };
  return { kind: 'round', ...announcement(facts, limits), keptSeconds };
}

/** Twilio lets in as many as their own queue holds, and knows nothing of those who come before them. */
function isOneTooMany(facts: WaitingFacts, { maxQueueSize }: WaitingLimits): boolean {
  const { comeBefore = 0, place = 0 } = facts;
  return isNewcomer(facts) && comeBefore > 0 && place > maxQueueSize;
}

function hasWaitedTooLong(facts: WaitingFacts, { maxWaitMinutes }: WaitingLimits): boolean {
  return waitTowardLimit({ ...facts, place: facts.where.place }) >= maxWaitMinutes * 60;
}

/**
 * Decides what a waiting caller hears over the music: their place when it has improved, otherwise every ninety seconds at most,
 * and never twice that they are next; news of the line; and what they have asked for.
 */
export function announcement(facts: WaitingFacts, limits: WaitingLimits): Announced {
  const { told, asked, now, hasTopic } = facts;
  const news = lineNews(facts, limits);
  const isPlaceTold = tellsPlace(facts, news);
  const place = isPlaceTold ? placeInLine(facts) : undefined;
  const estimate: Estimate = isPlaceTold ? estimateFor(facts, news, limits) : { eta: told.eta };
  const isNew = isNewcomer(facts);
  const isAsked = asksForAnswer(facts);
  const djWord = djWordToHear(facts);
  return {
    says: {
      ...newsOf(news),
      place,
      ...timePassed(facts, place, limits),
      estimate: estimate.range,
      airIsLong: estimate.airIsLong ?? false,
      laterBecause: estimate.laterBecause,
      topic: hasTopic && (isNew || asked === 'topic'),
      djWord: djWord?.audio,
      keys: asksForKeys(facts) ? 'all' : isNew ? 'hint' : undefined,
      asksForAnswer: isAsked,
    },
    told: {
      ...news.told,
      place: isPlaceTold ? (facts.place ?? told.place) : told.place,
      placeAt: isPlaceTold ? now : told.placeAt,
      eta: estimate.eta,
      isAskedToAnswer: told.isAskedToAnswer || isAsked,
      word: djWord?.number ?? told.word,
    },
  };
}

/** Whoever asks for a topic where there is none has pressed a key that does nothing. */
function asksForKeys({ asked, hasTopic }: WaitingFacts): boolean {
  return asked === 'keys' || (asked === 'topic' && !hasTopic);
}

function newsOf({
  breakSeconds,
  djIsAbsent,
  lastCall,
  djAwaySeconds,
}: LineNews): Omit<LineNews, 'told' | 'djIsBack'> {
  return { breakSeconds, djIsAbsent, lastCall, djAwaySeconds };
}

/** Whoever is so near the front is on the air soon. */
const soonPlaces = 2;

/**
 * Whether a caller is asked to press a key, so that the DJ knows that somebody is there. Once, when they are on the air soon; not
 * by the first that they hear in a queue, into which they have come just now, and not after they have been on the air.
 */
function asksForAnswer({ place, isNearFront, turn, dj, told }: WaitingFacts): boolean {
  if (told.isAskedToAnswer || told.placeAt === undefined || turn > 1 || dj.kind !== 'there') return false;
  return isNearFront || (place ?? told.place ?? Number.POSITIVE_INFINITY) <= soonPlaces;
}
