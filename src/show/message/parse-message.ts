import { isCallSid } from '../call/is-call-sid.ts';
import { isStoredTime } from '../is-stored-time.ts';
import { parsePhoneNumber } from '../phone-number.ts';
import { isShowId } from '../show.ts';
import type { Message, StoredMessage, ThrownAway } from './message.ts';

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

export function isRecordingSid(text: unknown): text is string {
  return typeof text === 'string' && /^RE[0-9a-f]{32}$/i.test(text);
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
