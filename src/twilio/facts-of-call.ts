import type { CallFact } from '../show/call/call-fact.ts';
import { storedFacts } from '../show/call/parse-call-fact.ts';
import { hasLeftLine } from '../show/call/turn-of-call.ts';
import { mapPages } from './sync.ts';
import { type Station, syncNames } from './sync-names.ts';

/** More than almost any call has, so that one request will do. */
const usualFacts = 50;
/** Of one call: a day in line with an outage in every round of waiting has half a page. */
const mostPagesOfFacts = 10;

/**
 * What is written down of one call: one request, or one more for each fifty facts. What the receipt of a close-out tells of it
 * is not among it.
 *
 * @returns nothing when nothing is known of the call
 * @throws whatever the SDK throws, other than for a map that does not exist
 * @see https://www.twilio.com/docs/sync/api/map-item-resource#read-multiple-mapitem-resources
 */
export async function factsOfCall(station: Station, callSid: string): Promise<CallFact[]> {
  const prefix = `${callSid}.`;
  const range = { from: prefix, pageSize: usualFacts, mostPages: mostPagesOfFacts };
  const calls: unknown[] = [];
  for await (const page of mapPages(station.client, syncNames(station.stationId).calls(callSid), range)) {
    const own = page.filter(({ key }) => key.startsWith(prefix));
    calls.push(...own.map(({ data }) => data));
    // Behind the last of its facts are those of other calls.
    if (own.length < page.length) break;
  }
  return storedFacts({ calls, receipts: [] });
}

/**
 * Whether a call that is no longer in the queue went by itself, or with a DJ, as its facts tell.
 *
 * @throws whatever the SDK throws
 */
export async function hasLeftByItself(station: Station, callSid: string): Promise<boolean> {
  return hasLeftLine(await factsOfCall(station, callSid));
}
