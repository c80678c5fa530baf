import { createHash } from 'node:crypto';
import type { CallFact, Left, Notice } from '../../show/call/call-fact.ts';
import type { QueuedCaller } from '../../show/line/queued-caller.ts';
import { parsePhoneNumber } from '../../show/phone-number.ts';
import { statusOf } from '../../twilio/rest-error.ts';
import { storeFact } from '../../twilio/store-fact.ts';
import { type StationVoice, sentenceIn } from '../../twiml/voice.ts';
import { bestEffort, withDeadline } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';

const recordMilliseconds = 1500;
/** What is not answered by then is sent again: Sync takes a fifth of it, and to write a fact twice does no harm. */
const firstTryMilliseconds = 700;

/** What every fact of this webhook's call has in common. */
export function aboutThisCall({
  callSid,
  parameters,
  now,
}: Webhook): Pick<CallFact, 'callSid' | 'from' | 'at'> {
  return { callSid, from: parsePhoneNumber(parameters.text('From')) ?? null, at: now.toISOString() };
}

/**
 * Records a fact of this webhook's call. One that is there already, because this is a second delivery, stays as it is.
 *
 * What Sync fails to take, or does not answer, is sent again, once: a close-out that is interrupted goes by the facts of those who have left by
 * themselves, and one call in a hundred would be told wrong on a bad day.
 *
 * @param milliseconds what all of it may take
 */
export async function recordCallFact(
  webhook: Webhook,
  fact: CallFact,
  milliseconds = recordMilliseconds,
): Promise<void> {
  if (webhook.callSid === '') return;
  const recording = { name: `record the fact "${fact.kind}"`, milliseconds };
  const record = () => storeFact(webhook.station(), fact);
  const firstTry = () => withDeadline(record(), firstTryMilliseconds, 'the first try');
  await bestEffort(webhook, recording, () => firstTry().catch(onceMore(record)));
}

function onceMore<T>(work: () => Promise<T>): (error: unknown) => Promise<T> {
  return (error) => {
    if ((statusOf(error) ?? 500) < 500) throw error;
    return work();
  };
}

const recordRequeueMilliseconds = 900;

/** Records that a caller was given another place, and why: nothing else explains the order in which callers are taken. */
export async function recordRequeue(
  webhook: Webhook,
  { show, since, turn, why }: QueuedCaller,
): Promise<void> {
  if (why === undefined) return;
  const joinedAt = new Date(since * 1000).toISOString();
  const requeued = { kind: 'requeued', show: show ?? null, why, joinedAt, turn } as const;
  await recordCallFact(webhook, { ...aboutThisCall(webhook), ...requeued }, recordRequeueMilliseconds);
}

export interface TurnedAway extends Pick<Left, 'show'> {
  readonly outcome: 'refused' | 'blocked' | 'closed-out';
  /** When the caller was told of being recorded, in seconds since 1970; undefined when that is not known. */
  readonly heard: number | undefined;
}

/** Records a caller whom the closed line has turned away: no departure from a queue will tell of them. */
export async function recordTurnedAway(
  webhook: Webhook,
  { show, outcome, heard }: TurnedAway,
): Promise<void> {
  await recordCallFact(webhook, {
    ...aboutThisCall(webhook),
    kind: 'left',
    show,
    outcome,
    queueResult: 'line-closed',
    waitSeconds: null,
    turn: 1,
    joinedAt: null,
    notice:
      heard === undefined ? null : noticeOf(webhook.voice, 'notice-before-line', new Date(heard * 1000)),
  });
}

/** The sentences by which callers are told that they are broadcast and recorded. */
export type NoticeKey = 'notice-before-line' | 'notice-before-air';

/** The wording of a running Function never changes. */
const versions = new Map<string, string>();

/** What a caller was told, and when. */
export function noticeOf(voice: StationVoice, key: NoticeKey, at: Date): Notice {
  return { version: noticeVersion(voice, key), at: at.toISOString() };
}

/**
 * Which wording, or which recording of the station's own, stands for a notice: the same as long as nobody changes it, and
 * another from then on. `npm run sentences` prints the wording itself.
 */
export function noticeVersion(voice: StationVoice, key: NoticeKey): string {
  const recording = voice.recordings.get(key);
  if (recording !== undefined) return recordingVersion(recording);
  const words = `${voice.language}\n${sentenceIn(voice.language, key, voice.stationName)}`;
  const known = versions.get(words);
  if (known !== undefined) return known;
  const version = `${voice.language}-${createHash('sha256').update(words).digest('hex').slice(0, 8)}`;
  versions.set(words, version);
  return version;
}

/** The build puts a hash of the sound into its address. */
function recordingVersion(address: string): string {
  const hash = /[?&]v=([0-9a-z]+)/i.exec(address)?.[1];
  return hash === undefined ? 'recorded' : `recorded-${hash}`;
}
