import type { Twilio } from 'twilio';
import type { PinTries } from '../show/dj/pin-tries.ts';
import { changeStored } from './change-stored.ts';
import { createMapItem } from './create-map-item.ts';
import { otherwise } from './rest-error.ts';
import { syncNames } from './sync-names.ts';
import { syncService } from './sync-service.ts';

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
  const item = pinTriesItem(client, caller);
  const place = {
    map: syncNames(caller.stationId).pinTries,
    key: caller.callerKey,
    ttlSeconds: pinTriesTtlSeconds,
  };
  const change = await changeStored(
    {
      fetch: () => item.fetch().catch(otherwise({ 404: undefined })),
      create: (data) => createMapItem(client, place, data),
      update: (data, ifMatch) =>
        item
          .update({ data, ifMatch, itemTtl: pinTriesTtlSeconds })
          .then(() => true, otherwise({ 412: false })),
    },
    count,
  );
  return change.kind === 'changed';
}

/** Forgets the tries of a calling number, once it has keyed the right PIN. */
export async function forgetPinTries(client: Twilio, caller: PinCaller): Promise<void> {
  await pinTriesItem(client, caller)
    .remove()
    .catch(otherwise({ 404: false }));
}

function pinTriesItem(client: Twilio, { stationId, callerKey }: PinCaller) {
  return syncService(client).syncMaps(syncNames(stationId).pinTries).syncMapItems(callerKey);
}
