import type { ReceiptPiece, ReleaseRow } from '../../src/show/close-out/receipt.ts';
import { syncNames } from '../../src/twilio/sync-names.ts';
import type { Line } from './line.ts';

/** Every row of every receipt that is stored, in the order of the pieces. */
export function receiptOf(line: Line): ReleaseRow[] {
  const map = line.emulator.account.sync.maps.get(syncNames('radio-callin').closeOuts);
  return (map?.items() ?? []).flatMap(({ data }) => (data as ReceiptPiece).rows);
}

/** What became of one call, if a receipt tells it. */
export function outcomeIn(line: Line, callSid: string): ReleaseRow['outcome'] | undefined {
  return receiptOf(line).find((row) => row.callSid === callSid)?.outcome;
}
