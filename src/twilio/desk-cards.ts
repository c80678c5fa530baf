import { type DeskCardSeen, parseDeskCard } from '../show/console/desk-card.ts';
import { otherwise } from './rest-error.ts';
import { createMapItem, type MapItemPlace, mapItem, syncService } from './sync.ts';
import { type Retention, type Station, syncNames, ttlSecondsOf } from './sync-names.ts';

/** Keys tell nothing of who waits still: a long show has more cards than a console has rows. */
const most = { pageSize: 100, limit: 1000 };

/** Whose card it is. */
export interface CardOfCall {
  readonly show: string;
  readonly callSid: string;
}

/**
 * The cards of a show by CallSid, a thousand at most: one request for each hundred.
 *
 * @throws whatever the SDK throws, other than for a map that does not exist
 */
export async function listDeskCards(station: Station, show: string): Promise<Map<string, DeskCardSeen>> {
  const from = `${show}.`;
  const items = await syncService(station.client)
    .syncMaps(syncNames(station.stationId).deskCards)
    .syncMapItems.list({ from, bounds: 'inclusive', ...most })
    .catch(otherwise({ 404: [] }));
  const cards = items
    .filter(({ key }) => key.startsWith(from))
    .flatMap(({ key, data, revision }) => {
      const card = parseDeskCard(data);
      return card === undefined ? [] : [[key.slice(from.length), { card, revision }] as const];
    });
  return new Map(cards);
}

/** One card; undefined where nobody has written any. */
export async function readDeskCard(station: Station, of: CardOfCall): Promise<DeskCardSeen | undefined> {
  const item = await mapItem(station.client, addressOf(station, of))
    .fetch()
    .catch(otherwise({ 404: undefined }));
  const card = parseDeskCard(item?.data);
  return item === undefined || card === undefined ? undefined : { card, revision: item.revision };
}

/**
 * Writes a card in place of the one that was seen.
 *
 * @param revision of that one; empty where there was none
 * @returns the new revision; undefined when somebody else was faster
 * @see https://www.twilio.com/docs/sync/api/map-item-resource#update-a-mapitem-resource
 */
export async function writeDeskCard(
  station: Station & Retention,
  of: CardOfCall,
  { card, revision }: DeskCardSeen,
): Promise<string | undefined> {
  const place: MapItemPlace = { ...addressOf(station, of), ttlSeconds: ttlSecondsOf(station) };
  if (revision === '') {
    const isFirst = await createMapItem(station.client, place, card);
    return isFirst ? (await readDeskCard(station, of))?.revision : undefined;
  }
  const updating = mapItem(station.client, place).update({ data: card, ifMatch: revision });
  return updating.then((item) => item.revision, otherwise({ 404: undefined, 412: undefined }));
}

/** Keys begin with the show, so that a page has those of one. */
function addressOf({ stationId }: Station, { show, callSid }: CardOfCall) {
  return { map: syncNames(stationId).deskCards, key: `${show}.${callSid}` };
}
