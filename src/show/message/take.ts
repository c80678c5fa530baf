import { isRecordingSid } from '../call/call-fact.ts';

/** Nobody has said anything for so long: the message is over. */
export const silenceEndsAfterSeconds = 5;

const leastSeconds = 2;

/** What Twilio tells of one take of a caller's message. */
export interface TakeReport {
  /** The key that ended it, `hangup`, or nothing. */
  readonly digits: string;
  /** Either may be missing, or be no such thing. */
  readonly recordingSid: string;
  readonly recordingUrl: string;
  /** About so many. */
  readonly durationSeconds: number | undefined;
}

export type Take =
  /** The caller has hung up, which keeps it: nobody is there to be asked. */
  | { readonly kind: 'hung-up' }
  | { readonly kind: 'nothing-heard' }
  | { readonly kind: 'too-short'; readonly recordingSid: string | undefined }
  /** There is a recording. Which one, nobody has said. */
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'taken'; readonly recordingSid: string };

/**
 * What to make of a take, from what the action of `<Record>` tells.
 *
 * @see https://www.twilio.com/docs/voice/twiml/record#attributes-action
 */
export function takeOf(report: TakeReport): Take {
  const { digits, recordingUrl, durationSeconds } = report;
  if (digits === 'hangup') return { kind: 'hung-up' };
  const recordingSid = recordingSidOf(report);
  if (recordingSid === undefined && recordingUrl === '' && !durationSeconds) return { kind: 'nothing-heard' };
  if (isTooShort(durationSeconds)) return { kind: 'too-short', recordingSid };
  return recordingSid === undefined ? { kind: 'unnamed' } : { kind: 'taken', recordingSid };
}

/**
 * The recording that a request is about. That the action of `<Record>` has a RecordingSid is documented nowhere, so
 * the address of the recording has to do.
 */
export function recordingSidOf({
  recordingSid,
  recordingUrl,
}: Pick<TakeReport, 'recordingSid' | 'recordingUrl'>): string | undefined {
  if (isRecordingSid(recordingSid)) return recordingSid;
  return /\/Recordings\/(RE[0-9a-f]{32})(?![0-9a-z])/i.exec(recordingUrl)?.[1];
}

/** A length that is not known is never too short. */
export function isTooShort(durationSeconds: number | undefined): boolean {
  return durationSeconds !== undefined && durationSeconds < leastSeconds;
}

/** Silence ends a take, so only a short one can be all silence. Lengths are rounded. */
export function mayBeSilent(durationSeconds: number | undefined): boolean {
  return durationSeconds === undefined || durationSeconds <= silenceEndsAfterSeconds + 1;
}
