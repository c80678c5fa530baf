import type { RequeueReason } from '../call/call-fact.ts';
import type { FoundCard } from '../call/caller-card.ts';
import { epochSeconds } from '../moment.ts';
import type { Show } from '../show.ts';

/** What a call in line carries from request to request, in the addresses that we give Twilio. */
export interface QueuedCaller {
  /** Undefined when the show cannot be read. */
  readonly show: string | undefined;
  /** When the caller joined first, in seconds since 1970: a wait never begins again. */
  readonly since: number;
  /** Which turn on the air is to come; 1 is the first. */
  readonly turn: number;
  /** Why the caller comes before, or after, others who joined earlier; undefined in the order of the line. */
  readonly why: RequeueReason | undefined;
  /** When the caller was told of being broadcast and recorded, in seconds since 1970. */
  readonly heard: number | undefined;
  /** How often a fault has thrown this call out of the line. */
  readonly again: number;
  readonly place: PlaceInQueues;
  /** Until when a caller whose DJ was cut off is kept for them, in seconds since 1970. */
  readonly until: number | undefined;
  /** Their card as it was found when they called; undefined when that is not known. */
  readonly card?: FoundCard | undefined;
}

export type PlaceInQueues =
  /** Behind everybody who is there. */
  | 'line'
  /** The same, for a caller who keeps an earlier place: their turn comes when all who joined earlier have gone. */
  | 'line, returned'
  /** In the queue that the DJ dials first. */
  | 'next';

/** Whether a caller who finds no room has been promised a place, and can be put among those who come first. */
export function mayWaitElsewhere({ why, place }: QueuedCaller): boolean {
  return why !== undefined && place !== 'next';
}

/** A caller who joins the line now, as everybody does. */
export function newQueuedCaller(show: string | undefined, now: Date): QueuedCaller {
  const since = epochSeconds(now);
  return {
    show,
    since,
    turn: 1,
    why: undefined,
    heard: since,
    again: 0,
    place: 'line',
    until: undefined,
  };
}

/**
 * The name of the queue of those who come before all others. `<Enqueue>` only appends, so that whoever must come first
 * needs a queue of their own, which the DJ dials first.
 *
 * @param queueName that of the line: up to 58 characters, for Twilio takes 63
 */
export function nextQueueName(queueName: string): string {
  return `${queueName}-next`;
}

/** Whoever is put there has a place already, so that it holds as many as Twilio allows: MAX_QUEUE_SIZE is for those who come anew. */
export const nextQueueSize = 5000;

/**
 * Whether a call comes into the line. At last call nobody new does, but whoever has a place already keeps it: thrown out by an
 * error, or dropped and back again.
 *
 * @param show undefined when it cannot be read: the line then counts as open
 */
export function mayJoin(show: Show | undefined, hasPlace: boolean): boolean {
  if (show === undefined || show.state === 'open') return true;
  return show.state === 'last-call' && hasPlace;
}

/** Whoever is at the front of a queue. */
export interface FrontOfLine {
  readonly callSid: string;
  /** When they came into this queue, in seconds since 1970. */
  readonly enqueuedAtSeconds: number;
}

export interface ReturnedCaller {
  readonly callSid: string;
  /** When they joined the line for the first time, in seconds since 1970. */
  readonly since: number;
}

/** Between the first word of the welcome, from which `since` counts, and the queue. */
export const welcomeSeconds = 8;

/**
 * Whether it is the turn of a caller who was dropped and is back behind others: everybody who joined before them has gone, so
 * that they come before the front.
 *
 * @param front null when nobody is there, undefined when it cannot be seen: who waits then just waits
 */
export function regainsFront(
  front: FrontOfLine | null | undefined,
  { callSid, since }: ReturnedCaller,
): boolean {
  if (!front) return false;
  return front.callSid !== callSid && front.enqueuedAtSeconds > since + welcomeSeconds;
}

/** How long somebody has waited, in seconds. */
export interface Waited {
  readonly place: PlaceInQueues;
  /** Since they came into the queue in which they are now. */
  readonly hereSeconds: number;
  /** Since they joined the line for the first time. */
  readonly waitSeconds: number;
}

/**
 * The wait that counts against MAX_WAIT_MINUTES. Whoever comes first may have been on the air already: their time in line was
 * well spent, and only that in their own queue counts.
 */
export function waitTowardLimit({ place, hereSeconds, waitSeconds }: Waited): number {
  return place === 'next' ? hereSeconds : waitSeconds;
}
