import type { FrontOfLine } from '../../show/in-line/comes-first.ts';
import type { Show } from '../../show/show.ts';
import { frontOfQueue } from '../../twilio/queues.ts';
import { attempt, type Step } from '../attempt.ts';
import { rememberLook } from '../remember-look.ts';
import type { Webhook } from '../webhook.ts';

const name = 'see who is at the front of the line';
const looking: Step = { name, milliseconds: 500 };

/** Whoever is at the front of a queue, as seen ten seconds ago at most: null for nobody, undefined when it cannot be seen. */
export const frontOfLine = rememberLook({ name, milliseconds: 300 }, frontOfQueue);

/**
 * Whoever is at the front of the line now, for somebody whose way that decides.
 *
 * @param show undefined when it cannot be read
 * @returns null for nobody, undefined when it cannot be seen
 */
export async function frontNow(
  webhook: Webhook,
  show: Show | undefined,
): Promise<FrontOfLine | null | undefined> {
  if (show === undefined || show.queueSid === '') return undefined;
  return attempt(webhook, looking, () => frontOfQueue(webhook.client(), show.queueSid));
}
