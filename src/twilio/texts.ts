import type { Twilio } from 'twilio';
import { textRefusal } from '../show/message/texts.ts';
import type { PhoneNumber } from '../show/phone-number.ts';
import { codeOf } from './rest-error.ts';
import { createMapItem } from './sync.ts';
import { type Retention, type Station, syncNames, ttlSecondsOf } from './sync-names.ts';

export interface Text {
  readonly from: PhoneNumber;
  readonly to: PhoneNumber;
  readonly body: string;
}

/**
 * Sends a text, unless its number is one of those of which a refusal is to be expected.
 *
 * @returns why it was not sent, such as `21610, opted out of texts`; undefined when it was
 * @throws whatever else the SDK throws: a refusal that an operator should see
 * @see https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource
 */
export async function sendText(client: Twilio, { from, to, body }: Text): Promise<string | undefined> {
  try {
    await client.messages.create({ from, to, body });
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    const refusal = textRefusal(code);
    if (refusal === undefined) throw error;
    return `${code}, ${refusal}`;
  }
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

/** How many texts the account has sent since, a thousand at most: one request. */
export async function textsSince(client: Twilio, since: Date): Promise<number> {
  const texts = await client.messages.list({ dateSentAfter: since, pageSize: 1000, limit: 1000 });
  return texts.filter(({ direction }) => direction !== 'inbound').length;
}
