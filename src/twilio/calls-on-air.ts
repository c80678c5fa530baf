import type { Twilio } from 'twilio';
import { aFewAtATime } from './a-few-at-a-time.ts';
import type { CallInProgress } from './calls-in-progress.ts';
import { otherwise } from './rest-error.ts';
import { syncNames } from './sync-names.ts';
import { syncService } from './sync-service.ts';

/**
 * Those calls that a DJ has taken: it is written down that they were picked up, and not that they have left.
 *
 * @param calls going on, and neither waiting nor a DJ's own: a few, as a rule
 */
export async function callsOnAir(
  client: Twilio,
  stationId: string,
  calls: readonly CallInProgress[],
): Promise<CallInProgress[]> {
  const are = await aFewAtATime(calls, ({ callSid }) => isOnAir(client, stationId, callSid));
  return calls.filter((_call, index) => are[index]);
}

async function isOnAir(client: Twilio, stationId: string, callSid: string): Promise<boolean> {
  const map = syncService(client).syncMaps(syncNames(stationId).calls(callSid));
  const isWritten = (kind: string) =>
    map
      .syncMapItems(`${callSid}.${kind}`)
      .fetch()
      .then(() => true, otherwise({ 404: false }));
  return (await isWritten('picked-up')) && !(await isWritten('left'));
}
