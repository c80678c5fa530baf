import type { Twilio } from 'twilio';
import { parseShow } from '../show/parse-show.ts';
import type { Show } from '../show/show.ts';
import { changeStored, type StoredPlace } from './change-stored.ts';
import { otherwise, whereItExists } from './rest-error.ts';
import { syncNames } from './sync-names.ts';
import { syncService } from './sync-service.ts';

/** Others kept changing the show at the same moment, and this change was not made. */
class ShowContendedError extends Error {
  override readonly name = 'ShowContendedError';
}

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
 * @throws ShowContendedError, and whatever the SDK throws
 */
export async function changeShow(
  client: Twilio,
  stationId: string,
  change: (before: Show | undefined) => Show | undefined,
): Promise<ShowChange> {
  let before: Show | undefined;
  const result = await changeStored(showPlace(client, stationId), (content) => {
    before = parseShow(content);
    return change(before);
  });
  if (result.kind === 'contended') throw new ShowContendedError(`the show of ${stationId} keeps changing`);
  return result.kind === 'changed' ? { changed: true, show: result.data } : { changed: false, show: before };
}

function showPlace(client: Twilio, stationId: string): StoredPlace {
  const { documents } = syncService(client);
  const uniqueName = syncNames(stationId).show;
  const document = documents(uniqueName);
  return {
    fetch: () => document.fetch().catch(otherwise({ 404: undefined })),
    create: (data) => documents.create({ uniqueName, data }).then(() => true, whereItExists(false)),
    update: (data, ifMatch) => document.update({ data, ifMatch }).then(() => true, otherwise({ 412: false })),
  };
}
