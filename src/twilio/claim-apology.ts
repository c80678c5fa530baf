import type { Twilio } from 'twilio';
import { type Keeping, ttlSecondsOf } from './record-fact.ts';
import { createMapItem } from './sync.ts';
import { syncNames } from './sync-names.ts';

export interface ApologyClaim {
  /** The show's id; one and the same word for all calls whose show is not known. */
  readonly show: string;
  readonly callerKey: string;
}

/**
 * Claims the one apology that a caller may get in a show. Claimed before it is sent, so that a crash may cost a
 * text but never sends two. The claim is kept as long as the records of the show, whose report counts the texts.
 *
 * @returns false when it was claimed already
 */
export function claimApology(
  client: Twilio,
  keeping: Keeping,
  { show, callerKey }: ApologyClaim,
): Promise<boolean> {
  const map = syncNames(keeping.stationId).apologies;
  const place = { map, key: `${show}.${callerKey}`, ttlSeconds: ttlSecondsOf(keeping) };
  return createMapItem(client, place, {});
}
