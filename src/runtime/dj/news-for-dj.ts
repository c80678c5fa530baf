import { djArrival } from '../../carried/dj.ts';
import { expiryTime } from '../../show/message/message.ts';
import type { Show } from '../../show/show.ts';
import { marksBefore, messagesAfter } from '../../twilio/stored-messages.ts';
import { listTextWishes } from '../../twilio/text-wishes.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import { strayTakes } from '../message/stray-takes.ts';
import type { Webhook } from '../webhook.ts';

const counting: OptionalStep = { name: 'count the messages', milliseconds: 1800 };
const lookingForExpired: OptionalStep = { name: 'look whether messages have expired', milliseconds: 1800 };
const looking: OptionalStep = { name: 'look whether texts were wished for', milliseconds: 1800 };
const lookingForStrays: OptionalStep = {
  name: 'look for messages that nobody has stored',
  milliseconds: 1800,
};

/** How many messages a DJ who arrives has not heard, a hundred at most: one request. What cannot be seen counts as none. */
export async function countNewMessages(webhook: Webhook): Promise<number> {
  const { station, settings, now } = webhook;
  const notBefore = expiryTime({ now, ...settings });
  const listing = () => messagesAfter(station(), { state: 'new', notBefore });
  return (await bestEffort(webhook, counting, listing))?.length ?? 0;
}

/**
 * Whether texts are to be sent, expired recordings to be deleted, or messages to be stored that nobody has stored: looked for all
 * at once, each in a request or two, however much is stored. What cannot be seen counts as none.
 *
 * @param show undefined when it cannot be read. Only an open one has chores: only then is there something to tell those
 * who wished for a text.
 */
export async function hasChores(webhook: Webhook, show: Show | undefined): Promise<boolean> {
  const { station, settings, now, parameters } = webhook;
  if (show?.state !== 'open' || djArrival.fromQuery(parameters).chores === 'done') return false;
  const time = expiryTime({ now, ...settings });
  const chores = await Promise.all([
    bestEffort(webhook, looking, () => listTextWishes(station(), { show, most: 1 })),
    bestEffort(webhook, lookingForExpired, () => marksBefore(station(), { time, most: 1 })),
    bestEffort(webhook, lookingForStrays, () => strayTakes(webhook)),
  ]);
  return chores.some((found = []) => found.length > 0);
}
