import type { Ordered } from '../show.ts';
import type { LineNews } from './line-news.ts';
import { isNewcomer, keptForDjUntil, type WaitingFacts, type WaitingLimits } from './waiting-facts.ts';

/** Where a waiting caller stands, as they are told it. */
export type PlaceInLine =
  | { readonly kind: 'more-than-twenty' | 'not-known' | 'kept-for-dj' }
  | {
      readonly kind: 'next';
      /** How many wait behind them; undefined when it is not known. */
      readonly behind: number | undefined;
    }
  | {
      readonly kind: 'number';
      readonly place: number;
      /** Undefined when it is not known, or makes no sense. */
      readonly of: number | undefined;
    };

/** Who is told the same place again, or that they are still in line, has not heard of it for this long. */
const tellAgainSeconds = 90;

/** So many callers ahead are many: their number says nothing to anybody. */
const countedAhead = 20;

/** Where the caller stands, in as many words as are of use; undefined where there is nothing new to say. */
export function placeInLine(facts: WaitingFacts): PlaceInLine | undefined {
  const { place, lineSize, where } = facts;
  const isKept = keptForDjUntil(facts) !== undefined;
  const isReturned = where.place === 'line, returned';
  if ((isKept || isReturned) && hasJustHeard(facts)) return undefined;
  if (isKept) return { kind: 'kept-for-dj' };
  if (isReturned) return { kind: 'not-known' };
  if (!place) return { kind: 'not-known' };
  if (place > countedAhead + 1) return { kind: 'more-than-twenty' };
  const size = lineSize !== undefined && lineSize >= place ? lineSize : undefined;
  if (place === 1) return { kind: 'next', behind: size === undefined ? undefined : size - 1 };
  return { kind: 'number', place, of: size };
}

/** Whose place is kept, here or for a DJ who was cut off, has heard so on the way into the line. */
function hasJustHeard({ told, asked }: WaitingFacts): boolean {
  return told.placeAt === undefined && asked === undefined;
}

/** Whether it is time to tell the place. */
export function tellsPlace(facts: WaitingFacts, news: LineNews): boolean {
  const { place, told, asked, now, where } = facts;
  if (asked === 'place' || told.placeAt === undefined) return true;
  // Whoever knows that they are next waits for the DJ's voice, and for nothing else.
  const knowsIsNext = told.place === 1 && (place === undefined || place === 1);
  if (knowsIsNext) return false;
  // The others have to wait for longer, or no longer.
  if (news.breakSeconds !== undefined || news.djIsBack) return true;
  const isReturned = where.place === 'line, returned';
  const hasImproved = !isReturned && place !== undefined && counted(place) < counted(told.place);
  return hasImproved || now - told.placeAt >= tellAgainSeconds;
}

function counted(place: number | undefined): number {
  return Math.min(place || Number.POSITIVE_INFINITY, countedAhead + 2);
}

/** The members of one queue, as Twilio counts them. */
export interface QueueFigures {
  readonly size: number;
  /** How long they have waited in it so far, in the mean, in seconds; undefined when it is not known. */
  readonly meanSeconds: number | undefined;
}

/**
 * How long those in line have waited so far, in the mean, of both queues: each counts with as many as are in it, and with the
 * time that they have been there. It is no estimate, for it tells of those alone who are still waiting.
 *
 * @returns seconds, not rounded; undefined when somebody is in a queue whose mean is not known, and when nobody waits
 */
export function meanOfLine(queues: readonly QueueFigures[]): number | undefined {
  const waiting = queues.filter(({ size }) => size > 0);
  const size = waiting.reduce((sum, queue) => sum + queue.size, 0);
  const seconds = waiting.reduce((sum, queue) => sum + queue.size * (queue.meanSeconds ?? Number.NaN), 0);
  return size === 0 || Number.isNaN(seconds) ? undefined : seconds / size;
}

/** What a caller hears of the time that has passed, in seconds; undefined for what is not said. */
export interface TimePassed {
  /** Their own. */
  readonly waitedSeconds: number | undefined;
  /** That of all in line, in the mean so far. */
  readonly meanWaitSeconds: number | undefined;
}

/** Nobody needs to be told that they have waited for less. */
const worthTelling = { ownSeconds: 30, meanSeconds: 60, callers: 2 } as const;

/**
 * Who comes anew hears how long the others have waited, for they have not waited themselves; later on everybody hears their own
 * time; and who asks, both.
 *
 * @param place as it is said in this round; nothing of the time is said without it
 */
export function timePassed(
  facts: WaitingFacts,
  place: PlaceInLine | undefined,
  { maxWaitMinutes }: Pick<WaitingLimits, 'maxWaitMinutes'>,
): TimePassed {
  const isAsked = facts.asked === 'place';
  const mean = facts.lineMeanSeconds ?? 0;
  const isMeanWorthIt =
    (facts.lineSize ?? 0) >= worthTelling.callers &&
    mean >= worthTelling.meanSeconds &&
    // Nobody is in line for longer: a figure beyond that makes no sense.
    mean <= maxWaitMinutes * 60;
  const own = ownWaitSeconds(facts);
  const isOwnSaid =
    isAsked || (!isNewcomer(facts) && isPlaceOfLine(place) && (own ?? 0) >= worthTelling.ownSeconds);
  const isMeanSaid = isMeanWorthIt && (isAsked || (isNewcomer(facts) && place !== undefined));
  return { waitedSeconds: isOwnSaid ? own : undefined, meanWaitSeconds: isMeanSaid ? mean : undefined };
}

/** Whoever is kept for a DJ who was cut off has been on the air, and waits for that DJ alone. */
function isPlaceOfLine(place: PlaceInLine | undefined): boolean {
  return place !== undefined && place.kind !== 'kept-for-dj';
}

/** Whoever has been on the air did not wait meanwhile: their time counts from the queue in which they are now. */
function ownWaitSeconds({ turn, waitSeconds, hereSeconds }: WaitingFacts): number | undefined {
  // Nothing is known of a time that begins just now.
  return (turn > 1 ? hereSeconds : waitSeconds) || undefined;
}

/**
 * The place of somebody in the ordinary queue, as they are told it: those of the running order come before everybody else.
 *
 * @param position in the queue as Twilio counts it, from 1
 */
export function placeWithOrder(
  order: readonly Ordered[],
  { callSid, joinedAt, position }: Ordered & { readonly position: number },
): number {
  const index = order.findIndex((ordered) => ordered.callSid === callSid);
  return index >= 0 ? index + 1 : position + orderedBefore(order, joinedAt);
}

/** How many of the running order come before somebody who is not in it, though they joined later. */
function orderedBefore(order: readonly Ordered[], joinedAt: number): number {
  return order.filter((ordered) => ordered.joinedAt > joinedAt).length;
}
