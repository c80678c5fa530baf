import type { Twilio } from 'twilio';
import { parseShow } from '../show/parse-show.ts';
import type { Show } from '../show/show.ts';
import { ContendedError, changeStored, storedDocument } from './sync.ts';
import { syncNames } from './sync-names.ts';

export interface ShowChange {
  /** False when the show was left as it was. */
  readonly changed: boolean;
  /** As it stands now. */
  readonly show: Show | undefined;
}

/**
 * Changes the show: of two changes at once, the second sees what the first has made of it.
 *
 * @param change given the show as it stands (undefined when there is none, or none that can be read), decides
 * what becomes of it, or undefined to leave it alone
 * @throws ContendedError, and whatever the SDK throws
 */
export async function changeShow(
  client: Twilio,
  stationId: string,
  change: (before: Show | undefined) => Show | undefined,
): Promise<ShowChange> {
  let before: Show | undefined;
  const result = await changeStored(storedDocument(client, syncNames(stationId).show), (content) => {
    before = parseShow(content);
    return change(before);
  });
  if (result.kind === 'contended') throw new ContendedError(`the show of ${stationId} keeps changing`);
  return result.kind === 'changed' ? { changed: true, show: result.data } : { changed: false, show: before };
}
