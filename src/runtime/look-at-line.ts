import type { QueueView } from '../show/dj-turn.ts';
import { type Show, takesCallers } from '../show/show.ts';
import { giveShowItsQueue } from '../twilio/open-show.ts';
import { type WaitingCallers, waitingCallers } from '../twilio/waiting-callers.ts';
import { attempt, type Step } from './attempt.ts';
import { freshShow } from './current-show.ts';
import type { Webhook } from './webhook.ts';

const looking: Step = { name: 'look at the queue', milliseconds: 1500 };

/** The line as a DJ needs to see it. */
export interface LineView {
  readonly show: Show | undefined;
  readonly queue: QueueView;
}

const unseen: QueueView = { kind: 'unseen' };
const empty: QueueView = { kind: 'seen', waiting: 0, firstWaitSeconds: null };

/**
 * Looks at who is waiting, where callers are taken.
 *
 * @param show undefined when it cannot be read
 */
export async function lookAtLine(webhook: Webhook, show: Show | undefined): Promise<LineView> {
  if (show === undefined || !takesCallers(show)) return { show, queue: unseen };
  const callers = await look(webhook, () => callersOf(webhook, show));
  if (callers !== 'no-queue') return { show, queue: callers };
  // Deleted, or not made yet. Only an open line may have one made, and this one may have closed since we read it.
  const now = await freshShow(webhook);
  if (now?.state === 'last-call') return { show: now, queue: empty };
  if (now?.state !== 'open') return { show: now, queue: unseen };
  const queue = await look(webhook, () => callersOfNewQueue(webhook, now));
  return { show: now, queue: queue === 'no-queue' ? unseen : queue };
}

type Callers = WaitingCallers | undefined;

async function look(webhook: Webhook, callers: () => Promise<Callers>): Promise<QueueView | 'no-queue'> {
  const seen = await attempt(webhook, looking, async () => (await callers()) ?? 'no-queue');
  if (seen === undefined) return unseen;
  return seen === 'no-queue' ? seen : { kind: 'seen', ...seen };
}

async function callersOf({ client }: Webhook, { queueSid }: Show): Promise<Callers> {
  return queueSid === '' ? undefined : waitingCallers(client(), queueSid);
}

async function callersOfNewQueue(webhook: Webhook, show: Show): Promise<Callers> {
  return callersOf(webhook, await giveShowItsQueue(webhook.client(), webhook.settings, show));
}
