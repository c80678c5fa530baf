import { isCallSid, isRecordingSid } from '../call/call-fact.ts';
import { isStoredTime } from '../moment.ts';
import { type PhoneNumber, parsePhoneNumber } from '../phone-number.ts';
import { isShowId } from '../show.ts';

/** A message that a caller has left for the DJ. The sound itself is a Recording at Twilio. */
export interface Message {
  readonly kind: 'message';
  readonly recordingSid: string;
  readonly callSid: string;
  /** Null when the caller's number is withheld. */
  readonly from: PhoneNumber | null;
  /** The show in which it was left; null when none was known. */
  readonly show: string | null;
  /** How long the caller had waited in line before; null for somebody who never was in it. */
  readonly waitSeconds: number | null;
  readonly durationSeconds: number;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  /** When a DJ has heard it to the end, or chosen to keep it; null while it is new. */
  readonly heardAt: string | null;
}

/**
 * Stands where a message was, or would have been: a late callback must not bring back what was thrown away.
 */
export interface ThrownAway {
  readonly kind: 'thrown-away';
  readonly recordingSid: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What is stored of a recording. */
export type StoredMessage = Message | ThrownAway;

type Content = Readonly<Record<string, unknown>>;

/**
 * Reads what is stored of a message. What a message cannot do without must be right; of the rest, what is not right counts as
 * not known.
 *
 * @param key of the item: it ends with the SID of the recording
 * @param content whatever is stored there: a person may have edited it by hand
 * @returns undefined when it does not read as a message
 */
export function parseStoredMessage(key: string, content: unknown): StoredMessage | undefined {
  const recordingSid = recordingOfKey(key);
  if (recordingSid === undefined || typeof content !== 'object' || content === null) return undefined;
  const { kind, ...more } = content as Content;
  if (kind === 'thrown-away') return parseThrownAway(recordingSid, more);
  return kind === 'message' ? parseMessage(recordingSid, more) : undefined;
}

/** The recording that the key of a stored message names; undefined for any other text. */
export function recordingOfKey(key: string): string | undefined {
  const last = key.slice(key.lastIndexOf('.') + 1);
  return isRecordingSid(last) ? last : undefined;
}

/** That it has been thrown away counts, even when nobody can tell any more when that was. */
function parseThrownAway(recordingSid: string, { at }: Content): ThrownAway {
  return { kind: 'thrown-away', recordingSid, at: isStoredTime(at) ? at : new Date(0).toISOString() };
}

function parseMessage(recordingSid: string, content: Content): Message | undefined {
  const { callSid, from, show, waitSeconds, durationSeconds, recordedAt, heardAt } = content;
  if (!isCallSid(callSid) || !isStoredTime(recordedAt)) return undefined;
  return {
    kind: 'message',
    recordingSid,
    callSid,
    from: typeof from === 'string' ? (parsePhoneNumber(from) ?? null) : null,
    show: isShowId(show) ? show : null,
    waitSeconds: isSeconds(waitSeconds) ? waitSeconds : null,
    durationSeconds: isSeconds(durationSeconds) ? durationSeconds : 0,
    recordedAt,
    heardAt: isStoredTime(heardAt) ? heardAt : null,
  };
}

function isSeconds(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

const dayMilliseconds = 24 * 3600 * 1000;

/** What was recorded before this time, in milliseconds since 1970, is older than the station keeps it. */
export function expiryTime({ now, retentionDays }: { now: Date; retentionDays: number }): number {
  return now.getTime() - retentionDays * dayMilliseconds;
}

/** Those that are older than the station keeps them. One whose age cannot be told is not. */
export function expiredMessages(
  messages: readonly Message[],
  time: { now: Date; retentionDays: number },
): Message[] {
  return messages.filter(({ recordedAt }) => Date.parse(recordedAt) < expiryTime(time));
}

/** A show may be weekly, and be left out once. */
const strayDays = 14;

/** How far back a recording is looked for whose message nobody has stored. */
export function strayTakesSince(now: Date): Date {
  return new Date(now.getTime() - strayDays * dayMilliseconds);
}

/** How long it is known that a message was thrown away: longer than a recording of it would be looked for. */
export const tombstoneSeconds = (strayDays + 1) * 24 * 3600;
