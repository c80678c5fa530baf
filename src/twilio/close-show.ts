import type { Twilio } from 'twilio';
import type { Show } from '../show/show.ts';
import { changeShow } from './change-show.ts';

export interface Closing {
  readonly change: 'closed' | 'already-closed';
  readonly show: Show;
}

/**
 * Closes the line: new callers are turned away from now on, within the ten seconds that a doorway may remember
 * the show. Nobody who waits is touched. Of two closings at once, one counts.
 *
 * @param fresh stands in for the show where none has been opened yet, or the document cannot be read
 * @throws whatever the SDK throws
 */
export async function closeShow(client: Twilio, stationId: string, fresh: Show): Promise<Closing> {
  const { changed, show = fresh } = await changeShow(client, stationId, (before) =>
    before?.state === 'closed' ? undefined : { ...(before ?? fresh), state: 'closed' },
  );
  return { change: changed ? 'closed' : 'already-closed', show };
}
