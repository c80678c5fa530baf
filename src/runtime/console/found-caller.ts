import type { CallFact } from '../../show/call/call-fact.ts';
import { currentTurn, hasLeftLine, isOnAir, leftIn, pickUpIn } from '../../show/call/turn-of-call.ts';
import type { Conflict, ConflictCode, Seen } from '../../show/console/act.ts';
import type { DeskCardSeen } from '../../show/console/desk-card.ts';
import { rowOf } from '../../show/console/row-of.ts';
import { type LastCallShow, type OpenShow, type Show, takesCallers } from '../../show/show.ts';
import { readDeskCard } from '../../twilio/desk-cards.ts';
import { readShow } from '../../twilio/show-store.ts';
import { nearFrontOf } from '../dj/dossier-for-dj.ts';
import type { Webhook } from '../webhook.ts';
import { freshFacts, knownCallers } from './callers-in-line.ts';

/** A caller whom somebody at the console means, as they are now. */
export interface FoundCaller {
  readonly callSid: string;
  readonly show: OpenShow | LastCallShow;
  readonly facts: readonly CallFact[];
  readonly isOnAir: boolean;
  readonly noted: DeskCardSeen | undefined;
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
 * Finds whom an act is about.
 *
 * @throws ConflictError when they are not where they were seen: taken, gone, or in another turn
 */
export async function findCaller(webhook: Webhook, { callSid, turn }: Seen): Promise<FoundCaller> {
  const show = await showToActOn(webhook);
  const [facts, noted] = await Promise.all([
    freshFacts(webhook, callSid),
    readDeskCard(webhook.station(), { show: show.show, callSid }),
  ]);
  const found = { callSid, show, facts, isOnAir: isOnAir(facts), noted };
  if (currentTurn(facts) !== turn) throw new ConflictError('moved', { now: await rowNow(webhook, found) });
  return found;
}

/** @throws ConflictError for somebody on the air, or gone */
export function expectInLine({ facts, isOnAir: isAiring }: FoundCaller): void {
  const turn = currentTurn(facts);
  if (isAiring) throw new ConflictError('taken', { by: 'dj', at: timeOf(pickUpIn(facts, turn)?.at) });
  const isOver = hasLeftLine(facts) || facts.some(({ kind }) => kind === 'ended');
  if (isOver) throw new ConflictError('gone', { at: timeOf(leftIn(facts, turn)?.at) });
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
  { callSid, facts, noted, show }: Pick<FoundCaller, 'callSid' | 'facts' | 'noted' | 'show'>,
): Promise<Conflict['now']> {
  const known = (await knownCallers(webhook, [callSid])).get(callSid);
  const { number, callsBefore = null } = known ?? {};
  const enqueuedAt = webhook.now.getTime();
  const nearFront = nearFrontOf(callSid, show);
  return rowOf(
    { callSid, facts, factsAt: enqueuedAt, number, callsBefore, noted, nearFront },
    { place: 0, enqueuedAt, comesFirst: false, isOrdered: false },
  );
}

function timeOf(at: string | undefined): number | null {
  return at === undefined ? null : Date.parse(at);
}
