import type { QueueFigures } from '../../show/line/place-in-line.ts';
import type { FrontOfLine } from '../../show/line/queued-caller.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { frontOfQueue, queueFigures } from '../../twilio/queues.ts';
import { CachedLookup, freshMilliseconds, staleMilliseconds } from '../cached-lookup.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';

const cachedForThousands = {
  deadline: () => 300,
  freshFor: freshMilliseconds,
  staleFor: staleMilliseconds,
  answersFor: staleMilliseconds,
} as const;

const seeingSize: OptionalStep = { name: 'see how many come first', milliseconds: 300 };
const seeingFront: OptionalStep = { name: 'see who is at the front of the line', milliseconds: 500 };

const nobody: QueueFigures = { size: 0, meanSeconds: undefined };

const lookAtFigures = async ({ client }: Webhook, queueSid: string) =>
  (await queueFigures(client(), queueSid)) ?? nobody;
const lookAtFront = async ({ client }: Webhook, queueSid: string) => frontOfQueue(client(), queueSid);

const figures = new CachedLookup({ ...cachedForThousands, name: seeingSize.name, look: lookAtFigures });
const fronts = new CachedLookup({ ...cachedForThousands, name: seeingFront.name, look: lookAtFront });

/**
 * How many come before everybody in the ordinary queue, and how long they have been there, as seen ten seconds ago at most. Nothing is asked of REST for a line
 * that takes nobody: while thousands are released, it has better things to do.
 *
 * @returns undefined when it cannot be seen
 */
export async function cachedFiguresOfNext(
  webhook: Webhook,
  show: Show | undefined,
): Promise<QueueFigures | undefined> {
  if (show === undefined || !takesCallers(show) || show.nextQueueSid === '') return nobody;
  return figures.found(webhook, show.nextQueueSid);
}

/** The same as it is now, for somebody whom it may keep out of the line. */
export async function freshFiguresOfNext(
  webhook: Webhook,
  show: Show | undefined,
): Promise<QueueFigures | undefined> {
  if (show === undefined || !takesCallers(show) || show.nextQueueSid === '') return nobody;
  return bestEffort(webhook, seeingSize, () => lookAtFigures(webhook, show.nextQueueSid));
}

/** Whoever is at the front of a queue, as seen ten seconds ago at most: null for nobody, undefined when it cannot be seen. */
export function cachedFront(webhook: Webhook, queueSid: string): Promise<FrontOfLine | null | undefined> {
  return fronts.found(webhook, queueSid);
}

/**
 * Whoever is at the front of the line now, for somebody whose way that decides.
 *
 * @param show undefined when it cannot be read
 * @returns null for nobody, undefined when it cannot be seen
 */
export async function freshFront(
  webhook: Webhook,
  show: Show | undefined,
): Promise<FrontOfLine | null | undefined> {
  if (show === undefined || show.queueSid === '') return undefined;
  return bestEffort(webhook, seeingFront, () => lookAtFront(webhook, show.queueSid));
}
