import { isBeingReleased } from './close-out/lease.ts';
import { type Show, takesCallers } from './show.ts';

/** What a waiting caller has been told besides their place. It travels from round to round. */
export interface ToldWaiting {
  readonly lastCall: boolean;
  /** When they were told that no DJ is there, in seconds since 1970; undefined when they were not. */
  readonly djAwayAt: number | undefined;
}

export interface WaitingFacts {
  /** Undefined when it cannot be read: the line then counts as open. */
  readonly show: Show | undefined;
  readonly waitSeconds: number;
  /** Seconds since 1970. */
  readonly now: number;
  readonly told: ToldWaiting;
}

export interface WaitingLimits {
  readonly maxWaitMinutes: number;
  /** A DJ is missed after this long. */
  readonly djAbsentMinutes: number;
}

/** One more round in line. */
export interface WaitingRound {
  readonly kind: 'round';
  /** Whether this caller has yet to hear that it is last call. */
  readonly saysLastCall: boolean;
  /** How long no DJ has been there, where it is time to say so and to offer a message; otherwise undefined. */
  readonly djAwaySeconds: number | undefined;
  /** What the next round is to know. */
  readonly told: ToldWaiting;
}

export type WaitingTurn =
  | WaitingRound
  | { readonly kind: 'show-is-over' }
  | { readonly kind: 'waited-too-long' };

/** Who waits on for a DJ who is away is told again after this long. */
const tellAgainSeconds = 300;

/** Decides what a waiting caller hears next. */
export function waitingTurn(facts: WaitingFacts, limits: WaitingLimits): WaitingTurn {
  const { show, waitSeconds, told } = facts;
  const isOver = show !== undefined && !takesCallers(show);
  // Whoever is at work takes one caller after the other out of line; all of them leaving at once is for when nobody is.
  if (isOver && !isBeingReleased(show, new Date(facts.now * 1000))) return { kind: 'show-is-over' };
  if (waitSeconds >= limits.maxWaitMinutes * 60) return { kind: 'waited-too-long' };
  // While the show cannot be read, what was told stays told.
  if (show === undefined || isOver)
    return { kind: 'round', saysLastCall: false, djAwaySeconds: undefined, told };
  const lastCall = show.state === 'last-call';
  const djAwaySeconds = secondsSince(show.djAwaySince, facts.now);
  const isMissed = djAwaySeconds !== undefined && djAwaySeconds >= limits.djAbsentMinutes * 60;
  const saysDjIsAway =
    isMissed && facts.now - (told.djAwayAt ?? Number.NEGATIVE_INFINITY) >= tellAgainSeconds;
  const djAwayAt = saysDjIsAway ? facts.now : isMissed ? told.djAwayAt : undefined;
  return {
    kind: 'round',
    saysLastCall: lastCall && !told.lastCall,
    djAwaySeconds: saysDjIsAway ? djAwaySeconds : undefined,
    told: { lastCall, djAwayAt },
  };
}

function secondsSince(moment: string | null, now: number): number | undefined {
  return moment === null ? undefined : now - Math.floor(Date.parse(moment) / 1000);
}
