import type { Twilio } from 'twilio';
import { otherwise } from './rest-error.ts';
import { syncNames } from './sync-names.ts';
import { syncService } from './sync-service.ts';

/**
 * Whether a call that is no longer in the queue went by itself, or with a DJ: then a fact says so. Of one that we have
 * moved on there is none.
 *
 * @throws whatever the SDK throws, other than for a fact that does not exist
 */
export async function hasLeftByItself(client: Twilio, stationId: string, callSid: string): Promise<boolean> {
  const facts = syncService(client).syncMaps(syncNames(stationId).calls(callSid)).syncMapItems;
  const exists = (kind: 'left' | 'picked-up') =>
    facts(`${callSid}.${kind}`)
      .fetch()
      .then(() => true, otherwise({ 404: false }));
  return (await exists('left')) || exists('picked-up');
}
