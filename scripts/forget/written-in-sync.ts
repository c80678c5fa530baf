import { mapWithLimit } from '../../src/twilio/map-with-limit.ts';
import { mapItems, type StoredItem } from '../../src/twilio/sync.ts';
import { type Station, syncNames } from '../../src/twilio/sync-names.ts';

/** An item, and the map that it is in. */
export interface WrittenItem extends StoredItem {
  readonly map: string;
}

/** All that a station has written in Sync, but for the show itself, which knows calls by their SIDs alone. */
export interface WrittenInSync {
  readonly facts: readonly WrittenItem[];
  readonly receipts: readonly WrittenItem[];
  readonly messages: readonly WrittenItem[];
  readonly textWishes: readonly WrittenItem[];
  readonly apologies: readonly WrittenItem[];
  readonly pinTries: readonly WrittenItem[];
  readonly callers: readonly WrittenItem[];
  readonly deskCards: readonly WrittenItem[];
}

/** Reads it as it is stored: what has become nonsense may name somebody all the same. */
export async function writtenInSync(station: Station): Promise<WrittenInSync> {
  const names = syncNames(station.stationId);
  const itemsOf = async (map: string): Promise<WrittenItem[]> =>
    (await mapItems(station.client, map)).map((item) => ({ ...item, map }));
  const facts = await mapWithLimit(names.allCalls, itemsOf);
  return {
    facts: facts.flat(),
    receipts: await itemsOf(names.closeOuts),
    messages: await itemsOf(names.messages),
    textWishes: await itemsOf(names.textWishes),
    apologies: await itemsOf(names.apologies),
    pinTries: await itemsOf(names.pinTries),
    callers: await itemsOf(names.callers),
    deskCards: await itemsOf(names.deskCards),
  };
}

/** Whether a number stands anywhere in what is stored. */
export function names(data: unknown, number: string): boolean {
  return new RegExp(`\\${number}(?!\\d)`).test(JSON.stringify(data) ?? '');
}
