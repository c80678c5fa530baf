import type { Emulator } from '../../emulator/emulator.ts';
import { storedFacts } from '../../src/show/call/parse-call-fact.ts';
import { parsePage } from '../../src/show/close-out/receipt-page.ts';
import { parseStoredMessage } from '../../src/show/message/message.ts';
import { parseShow } from '../../src/show/parse-show.ts';
import type { ShowReading } from '../../src/twilio/show-store.ts';
import { syncNames } from '../../src/twilio/sync-names.ts';
import { oncePerRecording } from '../account/messages.ts';
import type { ShowRecords } from './show-records.ts';

/** What the line has written down in a rehearsal, taken from the emulated Sync itself: it may have stopped already. */
export function rehearsedRecords({ account }: Emulator, stationId: string): ShowRecords {
  const names = syncNames(stationId);
  const itemsOf = (map: string) => account.sync.maps.get(map)?.items() ?? [];
  const receipts = itemsOf(names.closeOuts).map(({ data }) => data);
  const calls = names.allCalls.flatMap(itemsOf).map(({ data }) => data);
  const stored = itemsOf(names.messages).map(({ key, data }) => parseStoredMessage(key, data));
  return {
    facts: storedFacts({ calls, receipts }),
    receipts: receipts.flatMap((data) => parsePage(data) ?? []),
    messages: oncePerRecording(stored.filter((message) => message?.kind === 'message')),
    apologyKeys: itemsOf(names.apologies).map(({ key }) => key),
    show: rehearsedShow(account.sync.documents.get(names.show)?.data),
  };
}

function rehearsedShow(content: unknown): ShowReading {
  if (content === undefined) return { kind: 'missing' };
  const show = parseShow(content);
  return show === undefined ? { kind: 'unreadable' } : { kind: 'show', show };
}
