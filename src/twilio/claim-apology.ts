import type { Twilio } from 'twilio';
import { createMapItem } from './create-map-item.ts';
import { syncNames } from './sync-names.ts';

const claimTtlSeconds = 24 * 3600;

export interface ApologyClaim {
  readonly stationId: string;
  /** The show's id; one and the same word for all calls whose show is not known. */
  readonly show: string;
  readonly callerKey: string;
}

/**
 * Claims the one apology that a caller may get in a show. Claimed before it is sent, so that a crash may cost a
 * text but never sends two.
 *
 * @returns false when it was claimed already
 */
export function claimApology(client: Twilio, { stationId, show, callerKey }: ApologyClaim): Promise<boolean> {
  const map = syncNames(stationId).apologies;
  return createMapItem(client, { map, key: `${show}.${callerKey}`, ttlSeconds: claimTtlSeconds }, {});
}
