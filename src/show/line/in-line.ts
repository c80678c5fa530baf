import type { MoveReason } from '../call/call-fact.ts';
import { epochSeconds } from '../epoch-seconds.ts';

/** What a call in line carries from request to request, in the addresses that we give Twilio. */
export interface InLine {
  /** Undefined when the show cannot be read. */
  readonly show: string | undefined;
  /** When the caller joined first, in seconds since 1970: a wait never begins again. */
  readonly since: number;
  /** Which turn on the air is to come; 1 is the first. */
  readonly turn: number;
  /** Why the caller comes before, or after, others who joined earlier; undefined in the order of the line. */
  readonly why: MoveReason | undefined;
  /** When the caller was told of being broadcast and recorded, in seconds since 1970. */
  readonly heard: number | undefined;
  /** How often a fault has thrown this call out of the line. */
  readonly again: number;
  readonly place: PlaceInQueues;
  /** Until when a caller whose DJ was cut off is kept for them, in seconds since 1970. */
  readonly until: number | undefined;
}

export type PlaceInQueues =
  /** Behind everybody who is there. */
  | 'line'
  /** The same, for a caller who keeps an earlier place: their turn comes when all who joined earlier have gone. */
  | 'line, returned'
  /** In the queue that the DJ dials first. */
  | 'next';

/** Whether a caller who finds no room has been promised a place, and can be put among those who come first. */
export function mayWaitElsewhere({ why, place }: InLine): boolean {
  return why !== undefined && place !== 'next';
}

/** A caller who joins the line now, as everybody does. */
export function newInLine(show: string | undefined, now: Date): InLine {
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
