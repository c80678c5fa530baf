import type { Twilio } from 'twilio';
import { parseShow } from '../show/parse-show.ts';
import type { Show } from '../show/show.ts';
import { otherwise } from './rest-error.ts';
import { syncService } from './sync.ts';
import { syncNames } from './sync-names.ts';

export type ShowReading =
  | { readonly kind: 'show'; readonly show: Show }
  /** A fresh deployment: no show has been opened or closed yet. */
  | { readonly kind: 'missing' }
  /** There is a document, but a person or a fault has made it something else. */
  | { readonly kind: 'unreadable' };

/**
 * Reads the show that a station is in.
 *
 * @throws whatever the SDK throws, other than for a document that does not exist
 */
export async function readShow(client: Twilio, stationId: string): Promise<ShowReading> {
  const name = syncNames(stationId).show;
  const document = await syncService(client)
    .documents(name)
    .fetch()
    .catch(otherwise({ 404: undefined }));
  if (document === undefined) return { kind: 'missing' };
  const show = parseShow(document.data);
  return show === undefined ? { kind: 'unreadable' } : { kind: 'show', show };
}
