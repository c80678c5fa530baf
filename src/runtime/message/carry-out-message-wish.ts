import type { MessageWish, WishDone } from '../../show/message/message-key.ts';
import { markHeard, storedMessage } from '../../twilio/messages.ts';
import { attempt, type Step } from '../attempt.ts';
import type { Webhook } from '../webhook.ts';
import { throwAway } from './throw-away.ts';

const noting: Step = { name: 'note that a message was heard', milliseconds: 3000 };

/** Does with a message what the DJ wishes. Each wish may be carried out twice. */
export async function carryOutMessageWish(
  webhook: Webhook,
  { wish, recordingSid }: { readonly wish: MessageWish; readonly recordingSid: string | undefined },
): Promise<WishDone> {
  if (recordingSid === undefined) return 'done';
  switch (wish) {
    case 'keep':
    case 'heard':
      return (await noteHeard(webhook, recordingSid)) ?? 'failed';
    case 'delete':
      return (await throwAway(webhook, recordingSid)) ? 'done' : 'failed';
    default:
      return 'done';
  }
}

function noteHeard(webhook: Webhook, recordingSid: string): Promise<'done' | 'gone' | undefined> {
  const { client, settings, now } = webhook;
  return attempt(webhook, noting, async () => {
    const stored = await storedMessage(client(), settings.stationId, recordingSid);
    if (stored?.kind !== 'message') return 'gone';
    await markHeard(client(), settings.stationId, { recordingSid, heardAt: now.toISOString() });
    return 'done';
  });
}
