import type { Twilio } from 'twilio';
import type { PhoneNumber } from '../show/phone-number.ts';
import { createMapItem } from './sync.ts';
import { type Retention, type Station, syncNames, ttlSecondsOf } from './sync-names.ts';

export interface Text {
  readonly from: PhoneNumber;
  readonly to: PhoneNumber;
  readonly body: string;
}

/**
 * Sends a text.
 *
 * @throws whatever the SDK throws; a refusal carries Twilio's code, such as 21610 for somebody who opted out
 * @see https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource
 */
export async function sendText(client: Twilio, { from, to, body }: Text): Promise<void> {
  await client.messages.create({ from, to, body });
}

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
  station: Station & Retention,
  { show, callerKey }: ApologyClaim,
): Promise<boolean> {
  const map = syncNames(station.stationId).apologies;
  const place = { map, key: `${show}.${callerKey}`, ttlSeconds: ttlSecondsOf(station) };
  return createMapItem(station.client, place, {});
}
