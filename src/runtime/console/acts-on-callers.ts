import { requeuedCaller, sentAway } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import { djAtLine, djCall, djKey } from '../../carried/dj.ts';
import { currentTurn, joinedAtSeconds } from '../../show/call/turn-of-call.ts';
import type { Act, Done, OrderMove, Seen } from '../../show/console/act.ts';
import { movedInOrder } from '../../show/console/running-order.ts';
import { putBack as decidePutBack } from '../../show/dj/dj-command.ts';
import { djKeys } from '../../show/dj/dj-keys.ts';
import { epochSeconds } from '../../show/moment.ts';
import { takesCallers } from '../../show/show.ts';
import { blockCaller } from '../../twilio/callers.ts';
import { sendCall } from '../../twilio/calls.ts';
import { dequeueMember } from '../../twilio/queues.ts';
import { changeShow } from '../../twilio/show-store.ts';
import { callerKey } from '../../twilio/sync-names.ts';
import type { Webhook } from '../webhook.ts';
import { type Acting, numberOf } from './acts-on-cards.ts';
import {
  ConflictError,
  expectInLine,
  expectUnlocked,
  type FoundCaller,
  findCaller,
  showToActOn,
} from './found-caller.ts';

type Block = Extract<Act, { act: 'block' }>;
type SentAs = 'dropped' | 'blocked' | 'message-instead';

/** Gives somebody another place in the running order, which the DJ's line carries out one caller at a time. */
export async function order(
  { webhook }: Acting,
  act: Seen & { readonly to: OrderMove },
): Promise<Partial<Done>> {
  const found = await findCaller(webhook, act);
  expectInLine(found);
  const { callSid, facts } = found;
  const joinedAt = (joinedAtSeconds(facts) ?? epochSeconds(webhook.now)) * 1000;
  let isFull = false;
  await changeShow(webhook.station(), (before) => {
    if (before === undefined || !takesCallers(before)) return undefined;
    const moved = movedInOrder(before.order ?? [], { callSid, joinedAt }, act.to);
    isFull = moved === undefined;
    if (moved === undefined) return undefined;
    const { order: _order, ...others } = before;
    return moved.length === 0 ? others : { ...others, order: moved };
  });
  if (isFull) throw new ConflictError('full');
  return {};
}

/** Behind all others. */
export async function toTheEnd({ webhook }: Acting, act: Seen): Promise<Partial<Done>> {
  const found = await findCaller(webhook, act);
  expectInLine(found);
  await takeOut(webhook, found, requeueLink(found, 'to-the-end'));
  return {};
}

/** Thanked, or asked for a message. Somebody on the air, or locked, stays. */
export async function sendAway(
  { webhook }: Acting,
  act: Seen,
  as: Exclude<SentAs, 'blocked'>,
): Promise<Partial<Done>> {
  const found = await findCaller(webhook, act);
  expectInLine(found);
  await expectUnlocked(webhook, found);
  await takeOut(webhook, found, awayLink(found, as));
  return {};
}

/** Not let in any more, and taken out of the line; whoever is on the air stays there, and is kept out the next time. */
export async function block({ webhook, role }: Acting, act: Block): Promise<Partial<Done>> {
  const found = await findCaller(webhook, act);
  if (!found.isOnAir) expectInLine(found);
  await expectUnlocked(webhook, found);
  const number = await numberOf(webhook, act.callSid);
  if (number !== undefined) {
    const { authToken, now, settings } = webhook;
    const of = { callerKey: callerKey(number, authToken), now };
    const why = { by: role, reason: act.reason, days: settings.blockDays, number };
    await blockCaller(webhook.station(), of, why);
  }
  if (!found.isOnAir) await takeOut(webhook, found, awayLink(found, 'blocked'));
  return {};
}

/** Whoever is on the air comes once more, before all others: as if the DJ had ended the talk and pressed the key for it. */
export async function putBack({ webhook }: Acting, act: Seen): Promise<Partial<Done>> {
  const { callSid, facts, show, isOnAir } = await findCaller(webhook, act);
  const djCallSid = djCallOf(show);
  if (!isOnAir || decidePutBack(facts, djCallSid).kind !== 'can be') throw new ConflictError('gone');
  const path = link(
    '/dj-key',
    djKey.toQuery({ state: show.state, moment: 'wrap-up', key: putBackKey }),
    djCall.toQuery({ last: callSid }),
  );
  await send(webhook, { callSid: djCallSid, path });
  return {};
}

const putBackKey = djKeys.find((key) => 'command' in key && key.command === 'put-back')?.key;

/** The talk ends, and the next one comes. */
export async function takeNext({ webhook }: Acting): Promise<Partial<Done>> {
  const show = await showToActOn(webhook);
  await djGoesOn(webhook, show);
  return {};
}

/** The talk ends, and this one comes: first in the running order, which the DJ's line then carries out. */
export async function takeThis(acting: Acting, act: Seen): Promise<Partial<Done>> {
  await order(acting, { ...act, to: 'next' });
  return takeNext(acting);
}

async function djGoesOn(webhook: Webhook, show: FoundCaller['show']): Promise<void> {
  const path = link(
    '/dj-next',
    djAtLine.toQuery({ prompt: 'waiting', state: show.state }),
    djCall.toQuery({ last: show.pickUps.at(-1)?.callSid }),
  );
  await send(webhook, { callSid: djCallOf(show), path });
}

/** The call of the DJ who has taken somebody last, or has come last. */
export function djCallOf({ djCalls, pickUps }: FoundCaller['show']): string {
  const last = pickUps.findLast(({ djCallSid }) => djCallSid !== null && djCalls.includes(djCallSid));
  const djCallSid = last?.djCallSid ?? djCalls.at(-1);
  if (djCallSid === undefined) throw new ConflictError('line');
  return djCallSid;
}

export async function send(
  webhook: Webhook,
  { callSid, path }: { readonly callSid: string; readonly path: `/${string}` },
): Promise<void> {
  const told = await sendCall(webhook.client(), { callSid, url: webhook.url(path) });
  if (told === 'gone') throw new ConflictError('gone');
}

function requeueLink({ facts, show }: FoundCaller, why: 'to-the-end') {
  const known = { why, show: show.show, since: joinedAtSeconds(facts), turn: currentTurn(facts) };
  return link('/back-in-line', requeuedCaller.toQuery(known));
}

function awayLink({ facts, show }: FoundCaller, as: SentAs) {
  const known = { as, show: show.show, since: joinedAtSeconds(facts), turn: currentTurn(facts) };
  return link('/sent-away', sentAway.toQuery(known));
}

/** Out of whichever queue they are in. */
async function takeOut(webhook: Webhook, { callSid, show }: FoundCaller, path: `/${string}`): Promise<void> {
  const url = webhook.url(path);
  for (const queueSid of [show.queueSid, show.nextQueueSid].filter((sid) => sid !== ''))
    if ((await dequeueMember(webhook.client(), { queueSid, callSid, url })) === 'told') return;
  throw new ConflictError('gone');
}
