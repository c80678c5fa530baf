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

/** What a DJ who arrives must know. */
export interface NewsForDj {
  /** As far as they are counted: a hundred at most. */
  readonly newMessages: number;
  /** Whether texts are to be sent, expired recordings to be deleted, or messages to be stored that nobody has stored. */
  readonly hasChores: boolean;
}

/**
 * Looks for news, all at once and each in a request or two, however much is stored. What cannot be seen counts as none.
 *
 * @param show undefined when it cannot be read. Only an open one has chores: only then is there something to tell those
 * who wished for a text.
 */
export async function newsForDj(webhook: Webhook, show: Show | undefined): Promise<NewsForDj> {
  const { station, settings, now, parameters } = webhook;
  const time = expiryTime({ now, ...settings });
  const isForChores = show?.state === 'open' && djArrival.fromQuery(parameters).chores !== 'done';
  const [messages = [], wishes = [], expired = [], strays = []] = await Promise.all([
    bestEffort(webhook, counting, () => messagesAfter(station(), { state: 'new', notBefore: time })),
    isForChores ? bestEffort(webhook, looking, () => listTextWishes(station(), { show, most: 1 })) : [],
    isForChores
      ? bestEffort(webhook, lookingForExpired, () => marksBefore(station(), { time, most: 1 }))
      : [],
    isForChores ? bestEffort(webhook, lookingForStrays, () => strayTakes(webhook)) : [],
  ]);
  const chores = wishes.length + expired.length + strays.length;
  return { newMessages: messages.length, hasChores: chores > 0 };
}
