import { syncNames } from '../../src/twilio/sync-names.ts';
import { LISTENERS, type Line } from './line.ts';

const MAP = syncNames('radio-callin').textWishes;

/** Has somebody wish for a text when the line opens next time. */
export function wishForText(line: Line, to: string, key = `key-of-${to.slice(1)}`): void {
  storeWish(line, key, { to, from: LISTENERS, at: '2026-03-05T22:00:00.000Z' });
}

/** Puts anything at all into the map of wishes. */
export function storeWish(line: Line, key: string, data: object): void {
  const { sync } = line.emulator.account;
  const map = sync.maps.get(MAP) ?? sync.createMap({ uniqueName: MAP });
  map.create(key, { data });
}

/** The keys of the wishes that have not been granted yet. */
export function wishesOf(line: Line): string[] {
  return (line.emulator.account.sync.maps.get(MAP)?.items() ?? []).map(({ key }) => key);
}

/** Takes away every wish, so that each test begins without any. */
export function forgetWishes(line: Line): void {
  const map = line.emulator.account.sync.maps.get(MAP);
  for (const item of map?.items() ?? []) map?.delete(item);
}
