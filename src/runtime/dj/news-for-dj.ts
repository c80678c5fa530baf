import { expiredMessages } from '../../show/message/expired-messages.ts';
import type { Show } from '../../show/show.ts';
import { listMessages } from '../../twilio/messages.ts';
import { listTextWishes } from '../../twilio/text-wishes.ts';
import { attempt, type Step } from '../attempt.ts';
import type { Webhook } from '../webhook.ts';

const counting: Step = { name: 'count the messages', milliseconds: 1800 };
const looking: Step = { name: 'look whether texts were wished for', milliseconds: 1800 };

/** What a DJ who arrives must know. */
export interface NewsForDj {
  readonly newMessages: number;
  /** Whether texts are to be sent, or expired recordings to be deleted. */
  readonly hasChores: boolean;
}

/**
 * Looks for news. What cannot be seen counts as none.
 *
 * @param show undefined when it cannot be read. Only an open one has chores: only then is there something to tell those
 * who wished for a text.
 */
export async function newsForDj(webhook: Webhook, show: Show | undefined): Promise<NewsForDj> {
  const { client, settings, now, parameters } = webhook;
  const isForChores = show?.state === 'open' && parameters.text('chores') !== 'done';
  const [messages = [], wishes = []] = await Promise.all([
    attempt(webhook, counting, () => listMessages(client(), settings.stationId)),
    isForChores
      ? attempt(webhook, looking, () => listTextWishes(client(), settings.stationId, { show, most: 1 }))
      : [],
  ]);
  const expired = new Set(expiredMessages(messages, { now, ...settings }));
  const isNew = messages.filter((message) => message.heardAt === null && !expired.has(message));
  return { newMessages: isNew.length, hasChores: isForChores && wishes.length + expired.size > 0 };
}
