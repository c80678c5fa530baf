import type { CallFact } from '../../src/show/call/call-fact.ts';
import { parsePage, type ReceiptPage } from '../../src/show/close-out/receipt-page.ts';
import type { Message } from '../../src/show/message/message.ts';
import { readShow, type ShowReading } from '../../src/twilio/show-store.ts';
import { mapItems } from '../../src/twilio/sync.ts';
import { type Station, syncNames } from '../../src/twilio/sync-names.ts';
import { readCallFacts } from '../account/call-records.ts';
import { listMessages } from '../account/messages.ts';

/** All that a station has written down, of whichever show. */
export interface ShowRecords {
  readonly facts: readonly CallFact[];
  /** Of the receipts of close-outs, which alone name the callers whom they released. */
  readonly receipts: readonly ReceiptPage[];
  readonly messages: readonly Message[];
  /** Keys of the claims of apologies: the show's id, a dot, the caller key. */
  readonly apologyKeys: readonly string[];
  /** The show that the station is in. */
  readonly show: ShowReading;
}

/**
 * Reads everything from Sync.
 *
 * @throws whatever the SDK throws: half of the records would be a wrong report
 */
export async function readShowRecords(station: Station): Promise<ShowRecords> {
  const { apologies, closeOuts } = syncNames(station.stationId);
  const [show, facts, pages, claims, messages] = await Promise.all([
    readShow(station),
    readCallFacts(station),
    mapItems(station.client, closeOuts),
    mapItems(station.client, apologies),
    listMessages(station),
  ]);
  return {
    facts,
    receipts: pages.flatMap(({ data }) => parsePage(data) ?? []),
    messages,
    apologyKeys: claims.map(({ key }) => key),
    show,
  };
}
