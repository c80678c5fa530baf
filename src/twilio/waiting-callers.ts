import type { Twilio } from 'twilio';
import type { LineQueue } from '../show/dj/dj-turn.ts';
import { queueSize } from './queue-size.ts';

/** How many wait in each queue of a line; undefined for one that does not exist. */
export type LineSizes = Readonly<Record<LineQueue, number | undefined>>;

/** The SIDs of a line's queues; empty for one that has none. */
export type LineSids = Readonly<Record<LineQueue, string>>;

/**
 * Counts who waits: two requests at once, however many wait.
 *
 * @throws whatever the SDK throws, other than for a queue that does not exist
 */
export async function waitingCallers(client: Twilio, sids: LineSids): Promise<LineSizes> {
  const [main, next] = await Promise.all([queueSize(client, sids.main), queueSize(client, sids.next)]);
  return { main, next };
}
