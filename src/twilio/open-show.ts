import type { Twilio } from 'twilio';
import type { QueueInstance } from 'twilio/lib/rest/api/v2010/account/queue.js';
import { nextQueueName, nextQueueSize } from '../show/line/queued-caller.ts';
import { type Show, takesCallers } from '../show/show.ts';
import { deleteQueue, findLineQueues, type LineQueues } from './queues.ts';
import { changeShow, type LineAfterMove, moveLine } from './show-store.ts';
import type { Station } from './sync-names.ts';

/**
 * Opens the line: claims the show first, so that of two openings at once only one counts, then makes sure of
 * its queues. While the show before is still being closed it does nothing, and the result is `wait`.
 *
 * @throws whatever the SDK throws; the show may then be open without its queues, see `giveShowItsQueues`
 */
export async function openShow(station: Station, wanted: WantedQueues, now: Date): Promise<LineAfterMove> {
  const opening = await moveLine(station, { to: 'open', now });
  if (opening.result !== 'moved') return opening;
  return { ...opening, show: await giveShowItsQueues(station, wanted, opening.show) };
}

/**
 * Makes sure that both queues of a show exist, and notes their SIDs in the show. Should the line close meanwhile, whoever closes
 * it has not seen them: they are deleted again.
 */
export async function giveShowItsQueues(station: Station, wanted: WantedQueues, show: Show): Promise<Show> {
  const sids = await ensureQueues(station.client, wanted);
  const isNoted = (noted: Show) =>
    noted.queueSid === sids.queueSid && noted.nextQueueSid === sids.nextQueueSid;
  const { show: now } = await changeShow(station, (before) =>
    before?.show === show.show && takesCallers(before) && !isNoted(before)
      ? { ...before, ...sids }
      : undefined,
  );
  if (now?.show === show.show && !takesCallers(now))
    await Promise.all(Object.values(sids).map((queueSid) => deleteQueue(station.client, queueSid)));
  return { ...show, ...sids };
}

/** The queues that a line needs. */
export interface WantedQueues {
  readonly queueName: string;
  /** Of the line's own; see `nextQueueSize` for the other. */
  readonly maxQueueSize: number;
}

/** The SIDs of both, as a show notes them. */
type QueueSids = Pick<Show, 'queueSid' | 'nextQueueSid'>;

/**
 * Makes sure that both queues exist and hold as many callers as they should. A DJ cannot dial a queue that does not
 * exist, and one that `<Enqueue>` made by itself holds 1000.
 *
 * @throws whatever the SDK throws
 * @see https://www.twilio.com/docs/voice/api/queue-resource
 */
async function ensureQueues(client: Twilio, wanted: WantedQueues): Promise<QueueSids> {
  const { queueName, maxQueueSize } = wanted;
  const maxSizes = { main: maxQueueSize, next: nextQueueSize };
  const found = await findLineQueues(client, queueName);
  const [queueSid, nextQueueSid] = await Promise.all([
    ensureQueue('main', queueName),
    ensureQueue('next', nextQueueName(queueName)),
  ]);
  return { queueSid, nextQueueSid };

  async function ensureQueue(which: keyof LineQueues, friendlyName: string): Promise<string> {
    const queue = found[which] ?? (await createQueue(which, friendlyName));
    // An instance that a list or a creation gave does not know its own address.
    const maxSize = maxSizes[which];
    if (queue.maxSize !== maxSize) await client.queues(queue.sid).update({ maxSize });
    return queue.sid;
  }

  async function createQueue(which: keyof LineQueues, friendlyName: string): Promise<QueueInstance> {
    try {
      return await client.queues.create({ friendlyName, maxSize: maxSizes[which] });
    } catch (error) {
      // Somebody else, or a first caller's <Enqueue>, may have created it since we looked.
      const queue = (await findLineQueues(client, queueName))[which];
      if (queue === undefined) throw error;
      return queue;
    }
  }
}
