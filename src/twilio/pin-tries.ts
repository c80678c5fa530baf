import type { Twilio } from 'twilio';
import type { PinTries } from '../show/dj/dj-access.ts';
import { changeStored, type MapItemPlace, removeMapItem, storedItem } from './sync.ts';
import { syncNames } from './sync-names.ts';

/** Twice the lock: Sync expires items only approximately, and must not end a lock early. */
const pinTriesTtlSeconds = 600;

export interface PinCaller {
  readonly stationId: string;
  readonly callerKey: string;
}

/**
 * Stores one more try of a calling number.
 *
 * @param count decides what to store, given what is stored; undefined when the number is locked
 * @returns false when the try must not be made: the number is locked, or is trying many PINs at once
 */
export async function storePinTry(
  client: Twilio,
  caller: PinCaller,
  count: (before: unknown) => PinTries | undefined,
): Promise<boolean> {
  const change = await changeStored(storedItem(client, placeOf(caller)), count);
  return change.kind === 'changed';
}

/** Forgets the tries of a calling number, once it has keyed the right PIN. */
export async function forgetPinTries(client: Twilio, caller: PinCaller): Promise<void> {
  await removeMapItem(client, placeOf(caller));
}

function placeOf({ stationId, callerKey }: PinCaller): MapItemPlace {
  return { map: syncNames(stationId).pinTries, key: callerKey, ttlSeconds: pinTriesTtlSeconds };
}
