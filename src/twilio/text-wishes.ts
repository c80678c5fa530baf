import { isDueIn, parseTextWish, type TextWish } from '../show/message/texts.ts';
import type { Show } from '../show/show.ts';
import { createMapItem, mapPages, removeMapItem } from './sync.ts';
import { type Retention, type Station, syncNames, ttlSecondsOf } from './sync-names.ts';

/** A wish as it is stored, under the caller key of whoever asked. */
export interface StoredTextWish {
  readonly key: string;
  /** Undefined for what a person has made something else: nobody can be texted, and it is only to be forgotten. */
  readonly wish: TextWish | undefined;
}

/**
 * Notes that a caller wants one text when the line opens next time.
 *
 * @returns false when the caller had asked already
 * @throws whatever the SDK throws
 */
export function storeTextWish(
  station: Station & Retention,
  { callerKey, wish }: { callerKey: string; wish: TextWish },
): Promise<boolean> {
  const map = syncNames(station.stationId).textWishes;
  return createMapItem(station.client, { map, key: callerKey, ttlSeconds: ttlSecondsOf(station) }, wish);
}

/**
 * At the opening of a show all wishes are due, and the first pages have enough of them. Later on, those made since lie in
 * between, for the show after: what is due behind so many pages of them is found when that show opens, at the latest.
 */
const mostPagesForDue = 6;

/**
 * The wishes that are still to be granted. What does not read as a wish is among them, lest it hides those behind it.
 *
 * @param due only those that the opening of this show grants, and no more than so many: somebody on the line waits for
 * the answer, and each hundred costs a request
 */
export async function listTextWishes(
  station: Station,
  due?: { readonly show: Show; readonly most: number },
): Promise<StoredTextWish[]> {
  const { show, most = Number.POSITIVE_INFINITY } = due ?? {};
  const listed: StoredTextWish[] = [];
  const mostPages = due === undefined ? Number.POSITIVE_INFINITY : mostPagesForDue;
  const map = syncNames(station.stationId).textWishes;
  for await (const page of mapPages(station.client, map, { pageSize: 100, mostPages })) {
    const stored = page.map(({ key, data }) => ({ key, wish: parseTextWish(data) }));
    listed.push(...stored.filter(({ wish }) => !show || !wish || isDueIn(show, wish)));
    if (listed.length >= most) break;
  }
  return listed.slice(0, most);
}

/**
 * Takes a wish, which forgets it: of any number who try, one gets it and sends the text. Taken before the text is
 * sent, so that a crash may cost a text but never sends two.
 *
 * @returns false when somebody else has taken it
 * @throws whatever the SDK throws
 */
export function takeTextWish(station: Station, key: string): Promise<boolean> {
  return removeMapItem(station.client, { map: syncNames(station.stationId).textWishes, key });
}
