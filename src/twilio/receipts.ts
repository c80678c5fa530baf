import type { ReceiptPage } from '../show/close-out/receipt-page.ts';
import { parsePage } from '../show/close-out/receipt-page.ts';
import { createMapItem, mapItem, mapItems } from './sync.ts';
import { type Retention, type Station, syncNames, ttlSecondsOf } from './sync-names.ts';

/** What is stored of the receipt of one close-out. */
export interface StoredReceipt {
  /** In their order. */
  readonly pages: readonly ReceiptPage[];
  /** The highest number that is taken, were it by something that no longer reads as a page; 0 when there is none. */
  readonly lastPage: number;
}

/** Reads the receipt of a show, through all pages. */
export async function readReceipt(station: Station, show: string): Promise<StoredReceipt> {
  const items = await mapItems(station.client, syncNames(station.stationId).closeOuts, `${show}.`);
  const numbers = items.map(({ key }) => Number(key.slice(show.length + 1))).filter(Number.isInteger);
  return { pages: items.flatMap(({ data }) => parsePage(data) ?? []), lastPage: Math.max(0, ...numbers) };
}

/**
 * Stores a new page.
 *
 * @returns false when there is one of this number already
 */
export function createPage(station: Station & Retention, page: ReceiptPage): Promise<boolean> {
  const map = syncNames(station.stationId).closeOuts;
  const place = { map, key: keyOf(page), ttlSeconds: ttlSecondsOf(station) };
  return createMapItem(station.client, place, withoutUndecided(page));
}

/** Sync takes the fewer writes the larger they are, and what is missing reads as null. */
function withoutUndecided(page: ReceiptPage): object {
  const rows = page.rows.map(({ outcome, ...row }) => (outcome === null ? row : { ...row, outcome }));
  return { ...page, rows };
}

/** Stores what has become of the callers in a page. */
export async function rewritePage(station: Station & Retention, page: ReceiptPage): Promise<void> {
  const address = { map: syncNames(station.stationId).closeOuts, key: keyOf(page) };
  await mapItem(station.client, address).update({
    data: withoutUndecided(page),
    itemTtl: ttlSecondsOf(station),
  });
}

/** Four digits put the pages in the order of their keys. */
function keyOf({ show, piece }: ReceiptPage): string {
  return `${show}.${String(piece).padStart(4, '0')}`;
}
