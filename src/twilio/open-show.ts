import type { Twilio } from 'twilio';
import { type Show, takesCallers } from '../show/show.ts';
import { changeShow } from './change-show.ts';
import { ensureQueues, type WantedQueues } from './ensure-queues.ts';
import { type LineAfterMove, moveLine } from './move-line.ts';
import { deleteQueue } from './queues.ts';

/** The station whose line is opened or closed. */
export interface Line extends WantedQueues {
  readonly stationId: string;
}

/**
 * Opens the line: claims the show first, so that of two openings at once only one counts, then makes sure of
 * its queues. While the show before is still being closed it does nothing, and the result is `wait`.
 *
 * @throws whatever the SDK throws; the show may then be open without its queues, see `giveShowItsQueues`
 */
export async function openShow(client: Twilio, line: Line, now: Date): Promise<LineAfterMove> {
  const opening = await moveLine(client, line.stationId, { to: 'open', now });
  if (opening.result !== 'moved') return opening;
  return { ...opening, show: await giveShowItsQueues(client, line, opening.show) };
}

/**
 * Makes sure that both queues of a show exist, and notes their SIDs in the show. Should the line close meanwhile, whoever closes
 * it has not seen them: they are deleted again.
 */
export async function giveShowItsQueues(client: Twilio, line: Line, show: Show): Promise<Show> {
  const sids = await ensureQueues(client, line);
  const isNoted = (noted: Show) =>
    noted.queueSid === sids.queueSid && noted.nextQueueSid === sids.nextQueueSid;
  const { show: now } = await changeShow(client, line.stationId, (before) =>
    before?.show === show.show && takesCallers(before) && !isNoted(before)
      ? { ...before, ...sids }
      : undefined,
  );
  if (now?.show === show.show && !takesCallers(now))
    await Promise.all(Object.values(sids).map((queueSid) => deleteQueue(client, queueSid)));
  return { ...show, ...sids };
}
