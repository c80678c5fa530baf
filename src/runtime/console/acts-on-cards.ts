import { daysAfter } from '../../show/call/caller-card.ts';
import type { ActOf, CardText, Done, Seen } from '../../show/console/act.ts';
import { type DeskCard, emptyDeskCard } from '../../show/console/desk-card.ts';
import type { Role } from '../../show/console/role.ts';
import type { PhoneNumber } from '../../show/phone-number.ts';
import { inviteCaller, uninviteCaller } from '../../twilio/callers.ts';
import { endsOfCall } from '../../twilio/calls.ts';
import { readDeskCard, writeDeskCard } from '../../twilio/desk-cards.ts';
import { storeFactAnew } from '../../twilio/store-fact.ts';
import { ContendedError } from '../../twilio/sync.ts';
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

/** Writes what somebody has typed, unless somebody else has written something else meanwhile: then they see both texts. */
export async function saveCard(acting: Acting, act: ActOf<'save-card'>): Promise<Partial<Done>> {
  const { webhook } = acting;
  const found = await findCaller(webhook, act);
  const revision = await saved(acting, found, act);
  await tellDj(acting, found, act);
  return { revision };
}

async function saved(acting: Acting, found: FoundCaller, act: ActOf<'save-card'>): Promise<string> {
  // An answer that was lost, and then the same once more, is no quarrel.
  if (found.noted && saysSame(found.noted.card, act)) return found.noted.revision;
  const isAsSeen = (found.noted?.revision ?? '') === act.revision;
  const written = isAsSeen
    ? await write(acting, found, (before) => ({ ...before, ...act.card, isScreened: act.isScreened }))
    : undefined;
  if (written !== undefined) return written;
  const noted = isAsSeen ? await notedNow(acting, found) : found.noted;
  if (noted && saysSame(noted.card, act)) return noted.revision;
  throw await changedBy(acting.webhook, { ...found, noted });
}

function saysSame(saved: DeskCard, { card, isScreened }: ActOf<'save-card'>): boolean {
  const isSame = (field: keyof CardText) => saved[field] === card[field];
  return (
    saved.isScreened === isScreened && isSame('name') && isSame('town') && isSame('point') && isSame('note')
  );
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
  return mark(acting, await findCaller(acting.webhook, act), { isLocked: act.on });
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
  return mark(acting, found, { isGuest: act.on });
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

const mostTries = 3;

/** Marks a card, over whatever it says by now. */
async function mark(
  acting: Acting,
  found: FoundCaller,
  marks: Partial<Pick<DeskCard, 'isLocked' | 'isGuest'>>,
): Promise<Partial<Done>> {
  let { noted } = found;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const revision = await write(acting, { ...found, noted }, (card) => ({ ...card, ...marks }));
    if (revision !== undefined) return { revision };
    noted = await notedNow(acting, found);
  }
  throw new ContendedError('the card of a caller keeps changing');
}

/** Undefined where somebody else has written it since it was found. */
function write(
  { webhook, role }: Acting,
  { show, callSid, noted }: FoundCaller,
  change: (card: DeskCard) => DeskCard,
): Promise<string | undefined> {
  const at = webhook.now.getTime();
  const before = noted ?? { card: emptyDeskCard(role, at), revision: '' };
  const card = { ...change(before.card), by: role, at };
  const { revision } = before;
  return writeDeskCard(webhook.station(), { show: show.show, callSid }, { card, revision });
}

function notedNow({ webhook }: Acting, { show, callSid }: FoundCaller): Promise<FoundCaller['noted']> {
  return readDeskCard(webhook.station(), { show: show.show, callSid });
}

async function changedBy(webhook: Webhook, found: FoundCaller): Promise<ConflictError> {
  const { by = null, at = null } = found.noted?.card ?? {};
  return new ConflictError('changed', { by, at, now: await rowNow(webhook, found) });
}
