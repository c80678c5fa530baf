import type { Twilio } from 'twilio';
import { eraseCaller } from '../show/call/erase-caller.ts';
import { ContendedError, changeStored, existingItem } from './sync.ts';
import { syncNames } from './sync-names.ts';

export interface RowsToErase {
  readonly stationId: string;
  /** The key of the piece. */
  readonly key: string;
  readonly callSids: ReadonlySet<string>;
}

/**
 * Takes callers out of one stored piece of a receipt; a close-out that writes to it at the same moment loses
 * nothing. The piece expires when it would have.
 *
 * @returns how many rows named one of them
 * @throws ContendedError, and whatever the SDK throws
 */
export async function eraseReceiptRows(
  client: Twilio,
  { stationId, key, callSids }: RowsToErase,
): Promise<number> {
  const place = existingItem(client, { map: syncNames(stationId).closeOuts, key });
  let rows = 0;
  const change = await changeStored(place, (before) => {
    const after = eraseCaller(before, callSids);
    rows = after?.rows ?? 0;
    return after?.piece;
  });
  if (change.kind === 'contended') throw new ContendedError(`the receipt ${key} keeps changing`);
  return rows;
}
