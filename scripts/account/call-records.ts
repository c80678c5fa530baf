import type { Twilio } from 'twilio';
import type { CallFact } from '../../src/show/call/call-fact.ts';
import { eraseCaller } from '../../src/show/call/erase-caller.ts';
import { storedFacts } from '../../src/show/call/parse-call-fact.ts';
import { isOnAir } from '../../src/show/call/turn-of-call.ts';
import type { CallInProgress } from '../../src/twilio/call-log.ts';
import { factsOfCall } from '../../src/twilio/facts-of-call.ts';
import { mapWithLimit } from '../../src/twilio/map-with-limit.ts';
import { ContendedError, changeStored, existingItem, mapItems } from '../../src/twilio/sync.ts';
import { type Station, syncNames } from '../../src/twilio/sync-names.ts';

/**
 * Everything that is known of all calls of a station: the facts in the maps of calls, and what the receipts of its
 * close-outs tell. What does not read as a fact is left out.
 *
 * @throws whatever the SDK throws
 * @see https://www.twilio.com/docs/sync/limits for how often a map may be read
 */
export async function readCallFacts(station: Station): Promise<CallFact[]> {
  const { allCalls, closeOuts } = syncNames(station.stationId);
  const contentsOf = async (map: string) => (await mapItems(station.client, map)).map(({ data }) => data);
  const calls = await mapWithLimit(allCalls, contentsOf);
  return storedFacts({ calls: calls.flat(), receipts: await contentsOf(closeOuts) });
}

/**
 * Those calls that a DJ has taken: it is written down that they were picked up, and not that they have left, or wait again.
 *
 * @param calls going on, and neither waiting nor a DJ's own: a few, as a rule
 */
export async function callsOnAir(
  station: Station,
  calls: readonly CallInProgress[],
): Promise<CallInProgress[]> {
  const facts = await mapWithLimit(calls, ({ callSid }) => factsOfCall(station, callSid));
  return calls.filter((_call, index) => isOnAir(facts[index] ?? []));
}

/**
 * The SIDs of the recordings of one call that have not been deleted.
 *
 * @see https://www.twilio.com/docs/voice/api/recording#read-multiple-recording-resources
 */
export async function recordingsOfCall(client: Twilio, callSid: string): Promise<string[]> {
  const recordings = await client.recordings.list({ callSid, pageSize: 1000 });
  return recordings.filter(({ status }) => status !== 'deleted').map(({ sid }) => sid);
}

export interface RowsToErase {
  /** The key of the page. */
  readonly key: string;
  readonly callSids: ReadonlySet<string>;
}

/**
 * Takes callers out of one stored page of a receipt; a close-out that writes to it at the same moment loses
 * nothing. The page expires when it would have.
 *
 * @returns how many rows named one of them
 * @throws ContendedError, and whatever the SDK throws
 */
export async function eraseReceiptRows(station: Station, { key, callSids }: RowsToErase): Promise<number> {
  const place = existingItem(station.client, { map: syncNames(station.stationId).closeOuts, key });
  let rows = 0;
  const change = await changeStored(place, (before) => {
    const after = eraseCaller(before, callSids);
    rows = after?.rows ?? 0;
    return after?.page;
  });
  if (change.kind === 'contended') throw new ContendedError(`the receipt ${key} keeps changing`);
  return rows;
}
