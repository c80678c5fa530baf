import { intervalBefore } from './dj/pick-up-pace.ts';
import { deliveredWithinMilliseconds } from './moment.ts';
import { saidInState } from './said-by-station.ts';
import {
  type ClosedShow,
  type ClosingShow,
  type LastCallShow,
  type LineMove,
  type LineState,
  lineMoves,
  mostRemembered,
  type NotedPickUp,
  newShow,
  type OpenShow,
  type Show,
  takesCallers,
} from './show.ts';

// What happens to a show, but for its lease: the show before, undefined when there is none or none that can be read; then
// what has happened; and the show that follows.

export type MovedLine =
  | { readonly kind: 'moved'; readonly show: Show }
  | { readonly kind: 'already' | 'wait' | 'refused' };

/**
 * Moves the line.
 *
 * @param before undefined when there is no show, or none that can be read: it then counts as one that has just been
 * opened, and an opening opens it
 */
export function moveLine(before: Show | undefined, move: LineMove, now: Date): MovedLine {
  if (before === undefined && move === 'open') return { kind: 'moved', show: newShow(now) };
  const show = before ?? newShow(now);
  const result = lineMoves[show.state][move];
  if (result === 'already' || result === 'wait' || result === 'refused') return { kind: result };
  return { kind: 'moved', show: inState(show, result, now) };
}

function inState(show: Show, state: LineState, now: Date): Show {
  const at = now.toISOString();
  const said = state === 'last-call' ? show.said : saidInState(show.said, state, now);
  switch (state) {
    case 'open':
      return show.state === 'last-call' ? takenBack(show) : { ...newShow(now), said };
    case 'last-call':
      return { ...takenBack(show), state, lastCallAt: at };
    case 'closing':
      return { ...ofAnyState(show), said, state, closingAt: at, lease: null } satisfies ClosingShow;
    case 'closed':
      return { ...ofAnyState(show), said, state, closedAt: at } satisfies ClosedShow;
  }
}

function ofAnyState(show: Show): Pick<Show, 'show' | 'openedAt' | 'queueSid' | 'nextQueueSid' | 'said'> {
  const { show: id, openedAt, queueSid, nextQueueSid, said } = show;
  return { show: id, openedAt, queueSid, nextQueueSid, said };
}

/** The open line, as it was before the last call. */
function takenBack(show: Show): OpenShow {
  const known = takesCallers(show) ? show : newShow(new Date(show.openedAt));
  const { lastCallAt: _, ...open } = { lastCallAt: '', ...known };
  return { ...open, ...ofAnyState(show), state: 'open' };
}

/**
 * Notes that a DJ's call is there for those who wait. A time in which nobody was there, or a break of the others, is over:
 * it tells nothing of the pace.
 *
 * @returns undefined when there is nothing to note: it is known, or nobody is taken from this line
 */
export function djArrives(show: Show | undefined, callSid: string, now: Date): Show | undefined {
  if (show === undefined || !takesCallers(show) || callSid === '') return undefined;
  if (show.djCalls.includes(callSid)) return undefined;
  const onBreak = show.breakUntil !== null && Date.parse(show.breakUntil) > now.getTime();
  const breakUntil = show.djCalls.length === 0 || onBreak ? now.toISOString() : show.breakUntil;
  const djCalls = [...show.djCalls, callSid].slice(-mostRemembered.djCalls);
  return { ...show, djCalls, djAwaySince: null, djHeardAt: now.toISOString(), breakUntil };
}

/**
 * The show after a DJ's call has ended. With the last DJ gone, nobody is there for those who wait.
 *
 * @param callSid of the call that has ended
 * @param goneAt since when nobody is there, should this be the last one: now, unless it is heard of late
 * @returns undefined when nothing changes: the line is closed, or the call never was let in, or is known to have ended
 */
export function djHasLeft(
  show: Show | undefined,
  callSid: string,
  now: Date,
  goneAt = now,
): Show | undefined {
  if (show === undefined || !takesCallers(show) || !show.djCalls.includes(callSid)) return undefined;
  const djCalls = show.djCalls.filter((call) => call !== callSid);
  const djAwaySince = djCalls.length === 0 ? goneAt.toISOString() : null;
  return { ...show, djCalls, djAwaySince, djHeardAt: now.toISOString() };
}

/**
 * The show while its DJ has a break.
 *
 * @param djCallSid of the DJ who has asked for it
 * @returns undefined when the show goes on all the same: callers are taken by nobody, or by another DJ too
 */
export function startBreak(
  show: Show | undefined,
  { djCallSid, until }: { readonly djCallSid: string; readonly until: Date },
): Show | undefined {
  if (show === undefined || !takesCallers(show)) return undefined;
  if (show.djCalls.some((call) => call !== djCallSid)) return undefined;
  return { ...show, breakUntil: until.toISOString() };
}

/**
 * The show after a break that has ended early.
 *
 * @param until when this very break would have ended: nobody ends another's
 * @returns undefined when no such break lasts
 */
export function endBreak(show: Show | undefined, until: Date, now: Date): Show | undefined {
  if (show === undefined || !takesCallers(show) || until <= now) return undefined;
  if (show.breakUntil !== until.toISOString()) return undefined;
  return { ...show, breakUntil: now.toISOString() };
}

/**
 * The show after a DJ has taken a caller: who it was, and how long the caller before has taken.
 *
 * @param waitSeconds since the caller joined; null when it is not known
 * @returns undefined when nothing changes: the line takes nobody, or this is the second delivery of one pick-up
 */
export function notePickUp(
  show: Show | undefined,
  pickUp: NotedPickUp,
  waitSeconds: number | null,
): Show | undefined {
  if (show === undefined || !takesCallers(show)) return undefined;
  if (show.pickUps.some((noted) => isSame(noted, pickUp))) return undefined;
  const interval = intervalBefore(show, pickUp, waitSeconds);
  return {
    ...show,
    pickUps: [...show.pickUps, pickUp].slice(-mostRemembered.pickUps),
    intervals:
      interval === undefined
        ? show.intervals
        : [...show.intervals, interval].slice(-mostRemembered.intervals),
  };
}

/** A caller who is put back can be taken once more by the same DJ, but not within a moment. */
function isSame(noted: NotedPickUp, { callSid, djCallSid, at }: NotedPickUp): boolean {
  const apart = Math.abs(Date.parse(at) - Date.parse(noted.at));
  return noted.callSid === callSid && noted.djCallSid === djCallSid && apart < deliveredWithinMilliseconds;
}

/** A DJ of whom nothing has been heard for so long is asked about; and nobody asks again sooner, of this DJ or another. */
export const unheardMilliseconds = 60_000;

/** One call of a DJ's that Twilio is asked about. */
export interface DjQuestion {
  readonly djCallSid: string;
  /** When the line had heard of its DJs before, ISO 8601; null for never. */
  readonly heardAt: string | null;
  /** The show once somebody asks: nobody else does then. */
  readonly show: Show;
}

/**
 * Whether Twilio has to be asked about a DJ's call. The end of it may never have been told to us, and callers would then wait for
 * somebody who is not there. Whoever takes callers is there, and of several the one who was not asked about for longest is.
 *
 * @param own the call of a DJ who would like to know about the others
 * @returns undefined when there is nobody to ask about, or when it was done a moment ago
 */
export function askAboutDj(show: Show | undefined, now: Date, own?: string): DjQuestion | undefined {
  if (show === undefined || !takesCallers(show) || isRecent(show.djHeardAt, now)) return undefined;
  const djCallSid = show.djCalls.find((call) => call !== own && !takesNow(show, call, now));
  if (djCallSid === undefined) return undefined;
  const others = show.djCalls.filter((call) => call !== djCallSid);
  return {
    djCallSid,
    heardAt: show.djHeardAt,
    show: { ...show, djCalls: [...others, djCallSid], djHeardAt: now.toISOString() },
  };
}

function takesNow({ pickUps }: OpenShow | LastCallShow, djCallSid: string, now: Date): boolean {
  return pickUps.some((pickUp) => pickUp.djCallSid === djCallSid && isRecent(pickUp.at, now));
}

/** A time in the future, as of a clock that was wrong, is no reason never to ask again. */
function isRecent(moment: string | null, now: Date): boolean {
  return moment !== null && Math.abs(now.getTime() - Date.parse(moment)) < unheardMilliseconds;
}
