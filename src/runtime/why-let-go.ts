import { type LetGoReason, letGoReason } from '../show/let-go-reason.ts';
import { knownShow } from './current-show.ts';
import { showInQuery } from './show-in-query.ts';
import { waitOfCall } from './wait-of-call.ts';
import type { Webhook } from './webhook.ts';

/**
 * Why a caller has left the line by our own `<Leave>`. Somebody who wants to leave a message is the exception, and what is
 * remembered of the show may be older than what the wait loop has read: the show is looked at once more then.
 */
export async function whyLetGo(webhook: Webhook): Promise<LetGoReason> {
  const maxWaitSeconds = webhook.settings.maxWaitMinutes * 60;
  const time = { joined: showInQuery(webhook), waitSeconds: longestWait(webhook), maxWaitSeconds };
  const reason = letGoReason(await knownShow(webhook), time);
  return reason === 'message-instead' ? letGoReason(await knownShow(webhook, 0), time) : reason;
}

/** The wait loop may have gone by either of the two, which differ by the welcome. */
function longestWait(webhook: Webhook): number {
  const { since, waitSeconds = 0 } = waitOfCall(webhook);
  const nowSeconds = Math.floor(webhook.now.getTime() / 1000);
  return Math.max(waitSeconds, since === undefined ? 0 : nowSeconds - since);
}
