import { daysAfter } from '../../show/call/caller-card.ts';
import type { Act, CardText, Done, Seen } from '../../show/console/act.ts';
import { type DeskCard, emptyDeskCard } from '../../show/console/desk-card.ts';
import type { Role } from '../../show/console/role.ts';
import type { PhoneNumber } from '../../show/phone-number.ts';
import { inviteCaller, uninviteCaller } from '../../twilio/callers.ts';
import { endsOfCall } from '../../twilio/calls.ts';
import { readDeskCard, writeDeskCard } from '../../twilio/desk-cards.ts';
import { storeFactAnew } from '../../twilio/store-fact.ts';
import { callerKey } from '../../twilio/sync-names.ts';
import { logNote } from '../log.ts';
import type { Webhook } from '../webhook.ts';
import { ConflictError, expectInLine, type FoundCaller, findCaller, rowNow } from './found-caller.ts';
import { requeueLink, takeOut } from './out-of-line.ts';

/** Who asks, and through which request. */
export interface Acting {
  readonly webhook: Webhook;
  readonly role: Role;
}

type ActOf<Name extends Act['act']> = Extract<Act, { act: Name }>;

/** Writes what somebody has typed, unless somebody else has written meanwhile: then they see both texts. */
export async function saveCard(acting: Acting, act: ActOf<'save-card'>): Promise<Partial<Done>> {
  const found = await findCaller(acting.webhook, act);
  const { card, revision = '' } = found.noted ?? {};
  // An answer that was lost, and then the same once more, is no quarrel.
  const isSaved = card !== undefined && card.isScreened === act.isScreened && hasText(card, act.card);
  if (revision !== act.revision && !isSaved) throw await changedBy(acting.webhook, found);
  const saved = isSaved
    ? { revision }
    : await write(acting, found, (before) => ({ ...before, ...act.card, isScreened: act.isScreened }));
  await tellDj(acting, found, act);
  return saved;
}

function hasText(card: CardText, { name, town, point, note }: CardText): boolean {
  return card.name === name && card.town === town && card.point === point && card.note === note;
}

/** The DJ's telephone reads what is written down of a call, and so hears what was typed without one request more. */
async function tellDj({ webhook }: Acting, found: FoundCaller, { card }: ActOf<'save-card'>): Promise<void> {
  const { name, town, point, note } = card;
  const before = found.facts.find((fact) => fact.kind === 'noted');
  const whole = [name, town].filter((part) => part !== '').join(', ');
  const isSame = before?.name === whole && before.point === point && before.note === note;
  if (isSame || (before === undefined && `${whole}${point}${note}` === '')) return;
  const from = found.facts.find((fact) => fact.from !== null)?.from ?? null;
  const at = webhook.now.toISOString();
  const { callSid } = found;
  await storeFactAnew(webhook.station(), { kind: 'noted', callSid, from, at, name: whole, point, note });
}

/** A mark is a mark, whatever the text beside it has become meanwhile. */
export async function lock(acting: Acting, act: ActOf<'lock' | 'guest'>): Promise<Partial<Done>> {
  return write(acting, await findCaller(acting.webhook, act), (card) => ({ ...card, isLocked: act.on }));
}

/**
 * Somebody who is expected: first when they call again today, and in this call too. Whoever waits is moved before the others at once, once; whoever
 * is so far in front, or on the air, stays where they are. Taking the mark away gives nobody a worse place than they have been promised.
 */
export async function guest(acting: Acting, act: ActOf<'lock' | 'guest'>): Promise<Partial<Done>> {
  const { webhook } = acting;
  const found = await findCaller(webhook, act);
  const number = await numberOf(webhook, act.callSid);
  if (number !== undefined) await expect(webhook, found, { number, isExpected: act.on });
  if (act.on && found.place?.queue === 'main' && !found.isOnAir) {
    const caller = expectInLine(found, webhook.now);
    await takeOut(webhook, caller, requeueLink(caller, 'guest'));
  }
  return write(acting, found, (card) => ({ ...card, isGuest: act.on }));
}

async function expect(
  webhook: Webhook,
  { noted }: FoundCaller,
  { number, isExpected }: { readonly number: PhoneNumber; readonly isExpected: boolean },
): Promise<void> {
  const { now, authToken, station } = webhook;
  const of = { callerKey: callerKey(number, authToken), now };
  const until = daysAfter(now, 1).toISOString();
  if (isExpected) await inviteCaller(station(), of, { note: noted?.card.note ?? '', until, number });
  else await uninviteCaller(station(), of);
}

/** The whole number, which nothing else shows: who has asked for it is a line in the log. */
export async function showNumber({ webhook, role }: Acting, seen: Seen): Promise<Partial<Done>> {
  const { callSid } = await findCaller(webhook, seen);
  const number = await numberOf(webhook, callSid);
  if (number === undefined) throw new ConflictError('gone');
  logNote({ ...webhook, callSid }, `the ${role} was shown the number of this call`);
  return { number };
}

/** Undefined for one that is withheld. */
export async function numberOf(webhook: Webhook, callSid: string): Promise<PhoneNumber | undefined> {
  return (await endsOfCall(webhook.client(), callSid)).from;
}

async function write(
  { webhook, role }: Acting,
  found: FoundCaller,
  change: (card: DeskCard) => DeskCard,
): Promise<Partial<Done>> {
  const at = webhook.now.getTime();
  const before = found.noted ?? { card: emptyDeskCard(role, at), revision: '' };
  const card = { ...change(before.card), by: role, at };
  const of = { show: found.show.show, callSid: found.callSid };
  const revision = await writeDeskCard(webhook.station(), of, { card, revision: before.revision });
  if (revision === undefined) {
    const noted = await readDeskCard(webhook.station(), of);
    throw await changedBy(webhook, { ...found, noted });
  }
  return { revision };
}

async function changedBy(webhook: Webhook, found: FoundCaller): Promise<ConflictError> {
  const { by = null, at = null } = found.noted?.card ?? {};
  return new ConflictError('changed', { by, at, now: await rowNow(webhook, found) });
}
