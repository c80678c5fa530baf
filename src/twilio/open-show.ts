import type { Twilio } from 'twilio';
import type { Show } from '../show/show.ts';
import { changeShow } from './change-show.ts';
import { ensureQueue, type WantedQueue } from './ensure-queue.ts';

/** The station whose line is opened or closed. */
export interface Line extends WantedQueue {
  readonly stationId: string;
}

export interface Opening {
  readonly change: 'opened' | 'already-open';
  readonly show: Show;
}

/**
 * Opens the line: claims the show first, so that of two openings at once only one counts, then makes sure of
 * its queue.
 *
 * @param fresh the show to open if none is open
 * @throws whatever the SDK throws; the show may then be open without its queue, see `giveShowItsQueue`
 */
export async function openShow(client: Twilio, line: Line, fresh: Show): Promise<Opening> {
  const { changed, show = fresh } = await changeShow(client, line.stationId, (before) =>
    before?.state === 'open' ? undefined : fresh,
  );
  if (!changed) return { change: 'already-open', show };
  return { change: 'opened', show: await giveShowItsQueue(client, line, show) };
}

/** Makes sure that the queue of a show exists, and notes its SID in the show. */
export async function giveShowItsQueue(client: Twilio, line: Line, show: Show): Promise<Show> {
  const queueSid = await ensureQueue(client, line);
  await changeShow(client, line.stationId, (before) =>
    before?.show === show.show && before.queueSid !== queueSid ? { ...before, queueSid } : undefined,
  );
  return { ...show, queueSid };
}
