import { isRecordingSid } from '../../show/message/parse-message.ts';
import type { MessageContext } from '../../twiml/leave-message.ts';
import type { MessageUnderReview } from '../../twiml/review-message.ts';
import { showInQuery } from '../show-in-query.ts';
import type { Webhook } from '../webhook.ts';

/** What the query of this request carries of a message that is being left. */
export function messageContextOf(webhook: Pick<Webhook, 'parameters'>): MessageContext {
  return { show: showInQuery(webhook), waitSeconds: webhook.parameters.count('wait') };
}

/** The same with its recording; undefined when the query names none. */
export function messageUnderReview(webhook: Pick<Webhook, 'parameters'>): MessageUnderReview | undefined {
  const recordingSid = webhook.parameters.text('recording');
  return isRecordingSid(recordingSid) ? { ...messageContextOf(webhook), recordingSid } : undefined;
}
