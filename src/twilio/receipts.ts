import type { Twilio } from 'twilio';
import { parsePiece } from '../show/close-out/parse-piece.ts';
import type { ReceiptPiece } from '../show/close-out/receipt.ts';
import { createMapItem, mapItem, mapItems } from './sync.ts';
import { type Retention, syncNames, ttlSecondsOf } from './sync-names.ts';

/** What is stored of the receipt of one close-out. */
export interface StoredReceipt {
  /** In their order. */
  readonly pieces: readonly ReceiptPiece[];
  /** The highest number that is taken, were it by something that no longer reads as a piece; 0 when there is none. */
  readonly lastPiece: number;
}

/** Reads the receipt of a show, through all pages. */
export async function readReceipt(client: Twilio, stationId: string, show: string): Promise<StoredReceipt> {
  const items = await mapItems(client, syncNames(stationId).closeOuts, `${show}.`);
  const numbers = items.map(({ key }) => Number(key.slice(show.length + 1))).filter(Number.isInteger);
  return { pieces: items.flatMap(({ data }) => parsePiece(data) ?? []), lastPiece: Math.max(0, ...numbers) };
}

/**
 * Stores a new piece.
 *
 * @returns false when there is one of this number already
 */
export function createPiece(client: Twilio, retention: Retention, piece: ReceiptPiece): Promise<boolean> {
  const map = syncNames(retention.stationId).closeOuts;
  const place = { map, key: keyOf(piece), ttlSeconds: ttlSecondsOf(retention) };
  return createMapItem(client, place, withoutUndecided(piece));
}

/** Sync takes the fewer writes the larger they are, and what is missing reads as null. */
function withoutUndecided(piece: ReceiptPiece): object {
  const rows = piece.rows.map(({ outcome, ...row }) => (outcome === null ? row : { ...row, outcome }));
  return { ...piece, rows };
}

/** Stores what has become of the callers in a piece. */
export async function rewritePiece(client: Twilio, retention: Retention, piece: ReceiptPiece): Promise<void> {
  const address = { map: syncNames(retention.stationId).closeOuts, key: keyOf(piece) };
  await mapItem(client, address).update({ data: withoutUndecided(piece), itemTtl: ttlSecondsOf(retention) });
}

/** Four digits put the pieces in the order of their keys. */
function keyOf({ show, piece }: ReceiptPiece): string {
  return `${show}.${String(piece).padStart(4, '0')}`;
}
