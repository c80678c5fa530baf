import { daysAfter } from '../../show/call/caller-card.ts';
import type { Act, Done, Seen } from '../../show/console/act.ts';
import { type DeskCard, emptyDeskCard } from '../../show/console/desk-card.ts';
import type { Role } from '../../show/console/role.ts';
import { type PhoneNumber, parsePhoneNumber } from '../../show/phone-number.ts';
import { callerHistory } from '../../twilio/call-log.ts';
import { inviteCaller, uninviteCaller } from '../../twilio/callers.ts';
import { readDeskCard, writeDeskCard } from '../../twilio/desk-cards.ts';
import { storeFactAnew } from '../../twilio/store-fact.ts';
import { callerKey } from '../../twilio/sync-names.ts';
import { logNote } from '../log.ts';
import type { Webhook } from '../webhook.ts';
import { ConflictError, type FoundCaller, findCaller, rowNow } from './found-caller.ts';

/** Who asks, and through which request. */
export interface Acting {
  readonly webhook: Webhook;
  readonly role: Role;
}

type ActOf<Name extends Act['act']> = Extract<Act, { act: Name }>;

/** Writes what somebody has typed, unless somebody else has written meanwhile: then they see both texts. */
export async function saveCard(acting: Acting, act: ActOf<'save-card'>): Promise<Partial<Done>> {
  const found = await findCaller(acting.webhook, act);
  if ((found.noted?.revision ?? '') !== act.revision) throw await changedBy(acting.webhook, found);
  const saved = await write(acting, found, (card) => ({ ...card, ...act.card, isScreened: act.isScreened }));
  await tellDj(acting, found, act);
  return saved;
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

/** Somebody who is expected, and comes first when they call again today. */
export async function guest(acting: Acting, act: ActOf<'lock' | 'guest'>): Promise<Partial<Done>> {
  const { webhook } = acting;
  const found = await findCaller(webhook, act);
  const number = await numberOf(webhook, act.callSid);
  const { now, authToken } = webhook;
  const of = { callerKey: callerKey(number, authToken), now };
  const invitation = number && {
    note: found.noted?.card.note ?? '',
    until: daysAfter(now, 1).toISOString(),
    number,
  };
  if (act.on && invitation) await inviteCaller(webhook.station(), of, invitation);
  if (!act.on && number) await uninviteCaller(webhook.station(), of);
  return write(acting, found, (card) => ({ ...card, isGuest: act.on }));
}

/** The whole number, which nothing else shows: who has asked for it is a line in the log. */
export async function showNumber({ webhook, role }: Acting, { callSid }: Seen): Promise<Partial<Done>> {
  const number = await numberOf(webhook, callSid);
  if (number === undefined) throw new ConflictError('gone');
  logNote({ ...webhook, callSid }, `the ${role} was shown the number of this call`);
  return { number };
}

/** Undefined for one that is withheld. */
export async function numberOf(webhook: Webhook, callSid: string): Promise<PhoneNumber | undefined> {
  return parsePhoneNumber((await callerHistory(webhook.client(), callSid)).from);
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
