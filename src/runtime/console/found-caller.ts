import type { CallFact } from '../../show/call/call-fact.ts';
import {
  currentTurn,
  isOnAir,
  joinedAtSeconds,
  lastRequeue,
  leftIn,
  pickUpIn,
} from '../../show/call/turn-of-call.ts';
import type { Conflict, ConflictCode, Seen } from '../../show/console/act.ts';
import type { DeskCardSeen } from '../../show/console/desk-card.ts';
import { rowOf } from '../../show/console/row-of.ts';
import { type LastCallShow, type OpenShow, type Show, takesCallers } from '../../show/show.ts';
import { readDeskCard } from '../../twilio/desk-cards.ts';
import { type PlaceInLine, placeInLine } from '../../twilio/queue-members.ts';
import { readShow } from '../../twilio/show-store.ts';
import { nearFrontOf } from '../dj/dossier-for-dj.ts';
import { lineSids } from '../dj/look-at-line.ts';
import type { Webhook } from '../webhook.ts';
import { factsToActBy, knownCallers } from './callers-in-line.ts';

/** A caller whom somebody at the console means, as they are now. */
export interface FoundCaller {
  readonly callSid: string;
  readonly show: OpenShow | LastCallShow;
  readonly facts: readonly CallFact[];
  readonly isOnAir: boolean;
  readonly noted: DeskCardSeen | undefined;
  /** Undefined for somebody who does not wait. */
  readonly place: PlaceInLine | undefined;
}

/** One who waits. */
export interface CallerInLine extends FoundCaller {
  readonly place: PlaceInLine;
  /** When they joined the line first, in seconds since 1970. */
  readonly since: number;
}

/** An act came too late, or for somebody who is not to be touched. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  readonly conflict: Conflict;

  constructor(code: ConflictCode, more: Omit<Partial<Conflict>, 'status' | 'code'> = {}) {
    super(code);
    const title = 'Somebody else was faster, or the line is not in a state for it.';
    this.conflict = { status: 409, code, title, by: null, at: null, now: null, ...more };
  }
}

/** The show, as long as callers are taken. Throws a ConflictError otherwise. */
export async function showToActOn(webhook: Webhook): Promise<OpenShow | LastCallShow> {
  const reading = await readShow(webhook.station());
  const show: Show | undefined = reading.kind === 'show' ? reading.show : undefined;
  if (show === undefined || !takesCallers(show)) throw new ConflictError('line');
  return show;
}

/**
 * Finds whom an act is about: the show, and then four requests at once, for what is written down of the call, its card, and either queue.
 *
 * @throws ConflictError when they are in another turn than they were seen in, or no caller of this line
 */
export async function findCaller(webhook: Webhook, { callSid, turn }: Seen): Promise<FoundCaller> {
  const show = await showToActOn(webhook);
  const station = webhook.station();
  const [facts, noted, place] = await Promise.all([
    factsToActBy(webhook, callSid),
    readDeskCard(station, { show: show.show, callSid }),
    placeInLine(station.client, lineSids(show), callSid),
  ]);
  const found = { callSid, show, facts, isOnAir: isOnAir(facts), noted, place };
  // A call of the account that never was in this line is nobody's business here.
  if (place === undefined && facts.length === 0) throw new ConflictError('gone');
  if (currentTurn(facts) !== turn) throw new ConflictError('moved', { now: await rowNow(webhook, found) });
  return found;
}

/** As long as somebody hears why they are moved, and is in no queue. */
const onTheWayMilliseconds = 15_000;

/**
 * @returns the same, with their place
 * @throws ConflictError for somebody on the air, on the way from one place to another, or gone
 */
export function expectInLine(found: FoundCaller, now: Date): CallerInLine {
  const { facts, place } = found;
  const turn = currentTurn(facts);
  if (found.isOnAir) throw new ConflictError('taken', { by: 'dj', at: timeOf(pickUpIn(facts, turn)?.at) });
  if (place !== undefined) {
    const since = joinedAtSeconds(facts) ?? Math.floor(place.enqueuedAt / 1000);
    return { ...found, place, since };
  }
  const movedAt = timeOf(lastRequeue(facts)?.at);
  const left = leftIn(facts, turn);
  if (left === undefined && movedAt !== null && now.getTime() - movedAt < onTheWayMilliseconds)
    throw new ConflictError('moved', { at: movedAt });
  throw new ConflictError('gone', { at: timeOf(left?.at) });
}

/** @throws ConflictError for somebody whom a card protects */
export async function expectUnlocked(webhook: Webhook, found: FoundCaller): Promise<void> {
  const card = found.noted?.card;
  if (!card?.isLocked) return;
  throw new ConflictError('locked', { by: card.by, at: card.at, now: await rowNow(webhook, found) });
}

/** How somebody is now, for whoever has lost a race; their place is told by the board. */
export async function rowNow(
  webhook: Webhook,
  { callSid, facts, noted, show, place }: FoundCaller,
): Promise<Conflict['now']> {
  const now = webhook.now.getTime();
  const enqueuedAt = place?.enqueuedAt ?? now;
  const known = (await knownCallers(webhook, [{ callSid, enqueuedAt }])).get(callSid);
  const { number, callsBefore = null } = known ?? {};
  const nearFront = nearFrontOf(callSid, show);
  const comesFirst = place?.queue === 'next';
  return rowOf(
    { callSid, facts, factsAt: now, number, callsBefore, noted, nearFront },
    { place: 0, enqueuedAt, comesFirst, isOrdered: false },
  );
}

function timeOf(at: string | undefined): number | null {
  return at === undefined ? null : Date.parse(at);
}
