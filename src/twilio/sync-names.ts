import { createHmac } from 'node:crypto';
import type { Twilio } from 'twilio';
import type { PhoneNumber } from '../show/phone-number.ts';

/** The names of everything that one station keeps in Sync. */
export interface SyncNames {
  /** Document: the show and the state of the line. */
  readonly show: string;
  /** Map: what happened to a call. */
  readonly calls: (callSid: string) => string;
  /** All maps of calls. */
  readonly allCalls: readonly string[];
  /** Map: what became of those who still waited at the end of a show, many to an item. */
  readonly closeOuts: string;
  /** Map: messages that callers have left for the DJ. */
  readonly messages: string;
  /** Map: who has asked for a text when the line opens next time. */
  readonly textWishes: string;
  /** Map: who has been sent an apology in which show. */
  readonly apologies: string;
  /** Document: who wants a text when there is room in line. */
  readonly roomWanted: string;
  /** Document: after which show, and when, those were told who want to know of a new message. */
  readonly messageNotice: string;
  /** Map: the calls of DJs in which words for callers were recorded. */
  readonly djWords: string;
  /** Map: what people at the console have noted of those who wait, by show and call. */
  readonly deskCards: string;
  /** Map: wrong PINs by calling number. */
  readonly pinTries: string;
  /** Map: what is kept of a caller from one call to the next. */
  readonly callers: string;
}

/** The last digit of a CallSid. */
const shards = [...'0123456789abcdef'];

/**
 * Every name derives from STATION_ID, so that two stations can share an account.
 *
 * Twilio takes twenty writes a second for a map as a whole. A contest has hundreds of calls end within seconds, so
 * calls are spread over sixteen maps by the last digit of their SID.
 *
 * @see https://www.twilio.com/docs/sync/limits
 */
export function syncNames(stationId: string): SyncNames {
  const callsOf = (shard: string) => `${stationId}-calls-${shard}`;
  return {
    show: `${stationId}-show`,
    calls: (callSid) => callsOf(callSid.slice(-1).toLowerCase()),
    allCalls: shards.map(callsOf),
    closeOuts: `${stationId}-close-outs`,
    messages: `${stationId}-messages`,
    textWishes: `${stationId}-text-wishes`,
    apologies: `${stationId}-apologies`,
    roomWanted: `${stationId}-room-wanted`,
    messageNotice: `${stationId}-message-notice`,
    djWords: `${stationId}-dj-words`,
    deskCards: `${stationId}-desk-cards`,
    pinTries: `${stationId}-pin-tries`,
    callers: `${stationId}-callers`,
  };
}

/** Every caller without a number shares this key. */
const withheld = 'withheld';

/**
 * Stands for a calling number in the keys of Sync items, so that keys tell nobody the number.
 *
 * @param authToken the secret without which the few billion possible numbers could simply be tried
 * @returns 32 hexadecimal digits, always the same for the same number; one shared word for withheld numbers
 */
export function callerKey(caller: PhoneNumber | undefined, authToken: string): string {
  if (caller === undefined) return withheld;
  return createHmac('sha256', authToken).update(caller).digest('hex').slice(0, 32);
}

/** Whose records in Sync are read and written, and through which account. */
export interface Station {
  readonly client: Twilio;
  /** All names in Sync derive from it. */
  readonly stationId: string;
}

/** How long a record is kept: whoever writes one has to know. */
export interface Retention {
  readonly retentionDays: number;
}

/** Sync counts no further than a year: https://www.twilio.com/docs/sync/objects-ttl */
export const longestTtlSeconds = 365 * 24 * 3600;

/** How long Sync keeps what is kept for so many days. */
export function ttlSecondsOf({ retentionDays }: Retention): number {
  return retentionDays * 24 * 3600;
}
