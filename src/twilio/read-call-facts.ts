import type { Twilio } from 'twilio';
import type { CallFact } from '../show/call/call-fact.ts';
import { storedFacts } from '../show/call/stored-facts.ts';
import { aFewAtATime } from './a-few-at-a-time.ts';
import { mapItems } from './sync.ts';
import { syncNames } from './sync-names.ts';

/**
 * Everything that is known of all calls of a station: the facts in the maps of calls, and what the receipts of its
 * close-outs tell. What does not read as a fact is left out.
 *
 * @throws whatever the SDK throws
 * @see https://www.twilio.com/docs/sync/limits for how often a map may be read
 */
export async function readCallFacts(client: Twilio, stationId: string): Promise<CallFact[]> {
  const { allCalls, closeOuts } = syncNames(stationId);
  const contentsOf = async (map: string) => (await mapItems(client, map)).map(({ data }) => data);
  const calls = await aFewAtATime(allCalls, contentsOf);
  return storedFacts({ calls: calls.flat(), receipts: await contentsOf(closeOuts) });
}
