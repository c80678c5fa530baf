import type { Parameters } from '../rest/parameters.ts';
import type { SyncMap } from './map.ts';
import type { SyncMapItem } from './map-item.ts';

/**
 * The items of a map from one key on, in either order. The key itself is part of it unless Bounds is `exclusive`.
 * https://www.twilio.com/docs/sync/api/map-item-resource#read-multiple-mapitem-resources
 */
export function itemsInRange(map: SyncMap, parameters: Parameters): SyncMapItem[] {
  const order = parameters.oneOf('Order', ['asc', 'desc'], 54451) ?? 'asc';
  const bounds = parameters.oneOf('Bounds', ['inclusive', 'exclusive'], 54452) ?? 'inclusive';
  const from = parameters.text('From');
  const items = order === 'asc' ? map.items() : map.items().reverse();
  if (from === undefined) return items;
  const comesAfter = (key: string) => (order === 'asc' ? key > from : key < from);
  return items.filter(({ key }) => comesAfter(key) || (bounds === 'inclusive' && key === from));
}
