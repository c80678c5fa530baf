import type { Twilio } from 'twilio';
import type { Show } from '../show/show.ts';
import { changeShow } from './change-show.ts';
import { ensureQueue, type WantedQueue } from './ensure-queue.ts';
import { type LineAfterMove, moveLine } from './move-line.ts';

/** The station whose line is opened or closed. */
export interface Line extends WantedQueue {
  readonly stationId: string;
}

/**
 * Opens the line: claims the show first, so that of two openings at once only one counts, then makes sure of
 * its queue. While the show before is still being closed it does nothing, and the result is `wait`.
 *
 * @throws whatever the SDK throws; the show may then be open without its queue, see `giveShowItsQueue`
 */
export async function openShow(client: Twilio, line: Line, now: Date): Promise<LineAfterMove> {
  const opening = await moveLine(client, line.stationId, { to: 'open', now });
  if (opening.result !== 'moved') return opening;
  return { ...opening, show: await giveShowItsQueue(client, line, opening.show) };
}

/** Makes sure that the queue of a show exists, and notes its SID in the show. */
export async function giveShowItsQueue(client: Twilio, line: Line, show: Show): Promise<Show> {
  const queueSid = await ensureQueue(client, line);
  await changeShow(client, line.stationId, (before) =>
    before?.show === show.show && before.queueSid !== queueSid ? { ...before, queueSid } : undefined,
  );
  return { ...show, queueSid };
}
