import { djHasLeft } from '../../show/show-changes.ts';
import { changeShow } from '../../twilio/show-store.ts';
import { attempt, type Step } from '../attempt.ts';
import { retryUntil } from '../close-out/retry-until.ts';
import type { Webhook } from '../webhook.ts';

const name = 'note that the DJ has hung up';
const noting: Step = { name, milliseconds: 900 };
const insisting: Step = { name, milliseconds: 6000 };

/** Notes in the show that a DJ's call has ended, for somebody who waits for an answer. */
export async function noteDjGone(webhook: Webhook, djCallSid: string): Promise<void> {
  await attempt(webhook, noting, () => takeOut(webhook, djCallSid));
}

/**
 * The same where Twilio itself tells of it, once and never again: tried until it succeeds, for as long as there is time. Two
 * REST requests as a rule, or one when there is nothing to change.
 */
export async function djHangsUp(webhook: Webhook): Promise<void> {
  const { callSid } = webhook;
  if (callSid === '') return;
  const endsAt = Date.now() + insisting.milliseconds;
  await attempt(webhook, insisting, () => retryUntil(() => takeOut(webhook, callSid), endsAt));
}

async function takeOut({ client, settings, now }: Webhook, djCallSid: string): Promise<void> {
  await changeShow(client(), settings.stationId, (show) => djHasLeft(show, djCallSid, now));
}
