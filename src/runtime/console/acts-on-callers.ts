import type { ActOf, Done, Seen } from '../../show/console/act.ts';
import { movedInOrder, stillInLine } from '../../show/console/running-order.ts';
import { blockCaller } from '../../twilio/callers.ts';
import { firstInQueue } from '../../twilio/queue-members.ts';
import { callerKey } from '../../twilio/sync-names.ts';
import { type Acting, numberOf } from './acts-on-cards.ts';
import { ConflictError, expectInLine, expectUnlocked, findCaller, rowNow } from './found-caller.ts';
import { awayLink, changeOrder, requeueLink, type SentAs, takeOut } from './out-of-line.ts';

/**
 * Gives somebody another place in the running order, which the DJ's line carries out one caller at a time. Whoever comes before it needs
 * none.
 */
export async function order({ webhook }: Acting, act: ActOf<'order'>): Promise<Partial<Done>> {
  const caller = expectInLine(await findCaller(webhook, act), webhook.now);
  if (caller.place.queue === 'next' && act.to !== 'out')
    throw new ConflictError('moved', { now: await rowNow(webhook, caller) });
  // Of those who have hung up nothing stays in the order: a place among them is one that nobody sees.
  const waiting = await firstInQueue(webhook.client(), caller.show.queueSid, 1000);
  const inLine = [caller.callSid, ...waiting.map(({ callSid }) => callSid)];
  const ordered = { callSid: caller.callSid, joinedAt: caller.since * 1000 };
  let isFull = false;
  await changeOrder(webhook, (before) => {
    const after = movedInOrder(stillInLine(before, inLine), ordered, act.to);
    isFull = after === undefined;
    return after ?? before;
  });
  if (isFull) throw new ConflictError('full');
  return {};
}

/** Behind all others. */
export async function toTheEnd({ webhook }: Acting, act: Seen): Promise<Partial<Done>> {
  const caller = expectInLine(await findCaller(webhook, act), webhook.now);
  await takeOut(webhook, caller, requeueLink(caller, 'to-the-end'));
  return {};
}

/** Thanked, or asked for a message. Somebody on the air, or locked, stays. */
export async function sendAway(
  { webhook }: Acting,
  act: Seen,
  as: Exclude<SentAs, 'blocked'>,
): Promise<Partial<Done>> {
  const caller = expectInLine(await findCaller(webhook, act), webhook.now);
  await expectUnlocked(webhook, caller);
  await takeOut(webhook, caller, awayLink(caller, as));
  return {};
}

/**
 * Not let in any more, and taken out of the line; whoever is on the air stays there. Somebody who has just hung up is kept out as well:
 * it is the number that is blocked.
 */
export async function block({ webhook, role }: Acting, act: ActOf<'block'>): Promise<Partial<Done>> {
  const found = await findCaller(webhook, act);
  await expectUnlocked(webhook, found);
  const number = await numberOf(webhook, act.callSid);
  if (number !== undefined) {
    const { authToken, now, settings } = webhook;
    const of = { callerKey: callerKey(number, authToken), now };
    const why = { by: role, reason: act.reason, days: settings.blockDays, number };
    await blockCaller(webhook.station(), of, why);
  }
  if (found.isOnAir || (found.place === undefined && number !== undefined)) return {};
  const caller = expectInLine(found, webhook.now);
  await takeOut(webhook, caller, awayLink(caller, 'blocked'));
  return {};
}
