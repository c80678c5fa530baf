import type { ReceiptPage, ReleaseRow } from '../../src/show/close-out/receipt-page.ts';
import { syncNames } from '../../src/twilio/sync-names.ts';
import type { Line } from './line.ts';

/** Every row of every receipt that is stored, in the order of the pages. */
export function receiptOf(line: Line): ReleaseRow[] {
  const map = line.emulator.account.sync.maps.get(syncNames('radio-callin').closeOuts);
  return (map?.items() ?? []).flatMap(({ data }) => (data as ReceiptPage).rows);
}

/** What became of one call, if a receipt tells it. */
export function outcomeIn(line: Line, callSid: string): ReleaseRow['outcome'] | undefined {
  return receiptOf(line).find((row) => row.callSid === callSid)?.outcome;
}
