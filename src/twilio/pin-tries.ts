import type { PinTries } from '../show/dj/dj-access.ts';
import { otherwise } from './rest-error.ts';
import {
  changeStored,
  createMapItem,
  type MapItemPlace,
  mapItem,
  removeMapItem,
  storedItem,
} from './sync.ts';
import { type Station, syncNames } from './sync-names.ts';

/** Twice the lock: Sync expires items only approximately, and must not end a lock early. */
const pinTriesTtlSeconds = 600;

/**
 * Stores one more try of a calling number: one request where it is the first.
 *
 * @param key the caller key of the number
 * @param count decides what to store, given what is stored; undefined when the number is locked
 * @returns false when the try must not be made: the number is locked, or is trying many PINs at once
 */
export async function storePinTry(
  station: Station,
  key: string,
  count: (before: unknown) => PinTries | undefined,
): Promise<boolean> {
  const stored = storedItem(station.client, placeOf(station, key));
  // Mostly there is none: a right one is forgotten.
  const first = count(undefined);
  if (first !== undefined && (await stored.create(first))) return true;
  return (await changeStored(stored, count)).kind === 'changed';
}

/** Forgets the tries of a calling number, once it has keyed the right PIN. */
export async function forgetPinTries(station: Station, key: string): Promise<void> {
  await removeMapItem(station.client, placeOf(station, key));
}

/** Twilio ends no call of a DJ's later than this. https://www.twilio.com/docs/voice/twiml/dial#timelimit */
const longestCallSeconds = 24 * 60 * 60;

/** Notes that the right PIN was keyed in this call, for whoever sends it elsewhere without knowing what its address carries. */
export async function noteRightPin(station: Station, callSid: string): Promise<void> {
  const place = { ...placeOf(station, callSid), ttlSeconds: longestCallSeconds };
  await createMapItem(station.client, place, { isRight: true });
}

/** Whether that was noted of a call. */
export async function wasPinRight(station: Station, callSid: string): Promise<boolean> {
  const item = mapItem(station.client, placeOf(station, callSid));
  return item.fetch().then(() => true, otherwise({ 404: false }));
}

/** @param key the caller key of a number, or a CallSid: neither looks like the other */
function placeOf({ stationId }: Station, key: string): MapItemPlace {
  return { map: syncNames(stationId).pinTries, key, ttlSeconds: pinTriesTtlSeconds };
}
