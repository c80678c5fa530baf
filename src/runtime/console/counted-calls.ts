import { expiryTime } from '../../show/message/message.ts';
import type { Show } from '../../show/show.ts';
import { callsSince, type EndedCall } from '../../twilio/call-log.ts';
import { messagesAfter } from '../../twilio/stored-messages.ts';
import { textsSince } from '../../twilio/texts.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';

const counting: OptionalStep = {
  name: 'count calls, texts and messages for the console',
  milliseconds: 2000,
};
/** Nobody decides by them. */
const countedFor = 20_000;

/** What Twilio has counted since the show was opened. */
export interface CountedCalls {
  readonly calls: number;
  readonly texts: number;
  readonly newMessages: number;
  /** Those that were over, in no order. */
  readonly ended: readonly EndedCall[];
}

let counted: (CountedCalls & { readonly show: string; readonly at: number }) | undefined;

/** What was counted twenty seconds ago at most: three requests at once, or none. Undefined where it cannot be seen. */
export async function countedCalls(
  webhook: Webhook,
  { show, openedAt }: Show,
): Promise<CountedCalls | undefined> {
  const at = webhook.now.getTime();
  if (counted?.show === show && at - counted.at < countedFor) return counted;
  const { settings, now, station, client } = webhook;
  const figures = await bestEffort(webhook, counting, async () => {
    const notBefore = expiryTime({ now, ...settings });
    const since = new Date(openedAt);
    const [calls, texts, messages] = await Promise.all([
      callsSince(client(), since),
      textsSince(client(), since),
      messagesAfter(station(), { state: 'new', notBefore }),
    ]);
    return { ...calls, texts, newMessages: messages.length };
  });
  counted = figures && { show, at, ...figures };
  return counted;
}
