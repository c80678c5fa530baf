import { epochSeconds } from '../moment.ts';
import type { DjWord } from '../said-by-station.ts';
import { type Show, takesCallers } from '../show.ts';
import type { PlaceInQueues } from './queued-caller.ts';

/** In which of the two queues somebody waits, and what became of them before. */
export interface WaitingWhere {
  readonly place: PlaceInQueues;
  /** Was on the air, and is kept for a DJ who was cut off until then, in seconds since 1970. */
  readonly keptUntil: number | undefined;
}

/** What is known of a waiting caller at the beginning of a round. */
export interface WaitingFacts {
  /** Undefined when it cannot be read: the line then counts as open. */
  readonly show: Show | undefined;
  readonly dj: DjForCallers;
  readonly where: WaitingWhere;
  /** Which turn on the air is to come; 1 is the first. */
  readonly turn: number;
  /** 1 is the front, those counted who come first from the other queue. Undefined when it is not known. */
  readonly place: number | undefined;
  /** How many come first from the other queue. Undefined when it is not known. */
  readonly comeBefore: number | undefined;
  /** Everybody in line. */
  readonly lineSize: number | undefined;
  /** How long those in line have waited so far, in the mean, each in the queue in which they are. Undefined when it is not known. */
  readonly lineMeanSeconds: number | undefined;
  /** Since they joined the line for the first time. */
  readonly waitSeconds: number;
  /** Since they came into the queue in which they are now. */
  readonly hereSeconds: number;
  /** Those in the same queue have waited for this long in the mean; 0 when it is not known. */
  readonly meanWaitSeconds: number;
  /** Seconds since 1970. */
  readonly now: number;
  /** Whether they have been near the front since the last pick-up, as the show tells whatever Twilio does. */
  readonly isNearFront: boolean;
  /** Whether the turn of a returned caller has come. */
  readonly comesFirst: boolean;
  readonly told: ToldWaiting;
  /** What they have asked for by a key. */
  readonly asked: 'place' | 'topic' | 'keys' | undefined;
  readonly hasTopic: boolean;
}

export interface WaitingLimits {
  /** How many may wait, in both queues together. */
  readonly maxQueueSize: number;
  readonly maxWaitMinutes: number;
  /** A DJ is missed after this long. */
  readonly djAbsentMinutes: number;
  /** How long one caller takes, until the show has told its own pace. */
  readonly showPaceSeconds: number;
}

/** The welcome, and as much again. */
const longestWelcomeSeconds = 20;

/** Whether somebody was in line before they came into this queue: they have a place, and have heard what is said once. */
function wasMoved({
  where,
  waitSeconds,
  hereSeconds,
}: Pick<WaitingFacts, 'where' | 'waitSeconds' | 'hereSeconds'>): boolean {
  return where.place !== 'line' || waitSeconds - hereSeconds > longestWelcomeSeconds;
}

/**
 * The word of the DJ's that a caller has yet to hear, once. Who has just come has enough to hear in the first round; and who was
 * put before all others since it was spoken has heard it before.
 */
export function djWordToHear(facts: WaitingFacts): DjWord | undefined {
  const { show, told, where, now, hereSeconds } = facts;
  const word = show !== undefined && takesCallers(show) ? show.said?.djWord : undefined;
  if (word === undefined || word.number <= (told.word ?? 0) || isNewcomer(facts)) return undefined;
  const isHeard = where.place === 'next' && epochSeconds(word.at) < now - hereSeconds;
  return isHeard ? undefined : word;
}

/** Whether this is the first that a caller hears in line, who has come anew. */
export function isNewcomer(
  facts: Pick<WaitingFacts, 'where' | 'waitSeconds' | 'hereSeconds' | 'told'>,
): boolean {
  return facts.told.placeAt === undefined && !wasMoved(facts);
}

/**
 * Until when a caller is kept for a DJ who was cut off, in seconds since 1970. Once a DJ is there, they wait as anybody first in
 * line.
 *
 * @returns undefined for everybody else
 */
export function keptForDjUntil({ where, dj }: Pick<WaitingFacts, 'where' | 'dj'>): number | undefined {
  return dj.kind === 'absent' ? where.keptUntil : undefined;
}

/** What a waiting caller has been told. It travels from round to round; all times are seconds since 1970. */
export interface ToldWaiting {
  readonly lastCall: boolean;
  /** When they were offered to leave a message because no DJ is there; undefined when they were not. */
  readonly djAwayAt: number | undefined;
  /** They know that no DJ is there. */
  readonly djIsAbsent: boolean;
  /** The end of the break that they know of. */
  readonly breakUntil: number | undefined;
  /** The place in line that they heard last; 1 is the front. Undefined when it was not known. */
  readonly place: number | undefined;
  /** When they heard of their place last; undefined before the first time. */
  readonly placeAt: number | undefined;
  /** The latest time at which they were promised to have their turn. */
  readonly eta: number | undefined;
  /** They were asked to press a key, so that we know that they are there. */
  readonly isAskedToAnswer: boolean;
  /** They have pressed one since. */
  readonly hasAnswered: boolean;
  /** The number of the DJ's word that they have heard last; undefined for none. */
  readonly word: number | undefined;
}

/** What a caller knows who comes into the line. */
export const nothingTold: ToldWaiting = {
  lastCall: false,
  djAwayAt: undefined,
  djIsAbsent: false,
  breakUntil: undefined,
  place: undefined,
  placeAt: undefined,
  eta: undefined,
  isAskedToAnswer: false,
  hasAnswered: false,
  word: undefined,
};

/** Whether somebody takes callers, as far as it concerns those who wait. Times are seconds since 1970. */
export type DjForCallers =
  | { readonly kind: 'unknown' | 'there' }
  | { readonly kind: 'break'; readonly until: number; readonly restSeconds: number }
  | { readonly kind: 'absent'; readonly awaySeconds: number };

/**
 * @param show undefined when it cannot be read
 * @param now seconds since 1970
 */
export function djForCallers(show: Show | undefined, now: number): DjForCallers {
  if (show === undefined || !takesCallers(show)) return { kind: 'unknown' };
  if (show.djAwaySince !== null) return { kind: 'absent', awaySeconds: now - epochSeconds(show.djAwaySince) };
  const until = show.breakUntil === null ? now : epochSeconds(show.breakUntil);
  return until > now ? { kind: 'break', until, restSeconds: until - now } : { kind: 'there' };
}
