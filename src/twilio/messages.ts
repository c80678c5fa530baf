import type { Twilio } from 'twilio';
import type { Message, ThrownAway } from '../show/message/message.ts';
import { markOf, recordingOfMark } from '../show/message/message-turn.ts';
import { removeRecording, viewRecording } from './recordings.ts';
import {
  bothStates,
  isThrownAway,
  keyOf,
  keyOfMessage,
  keyOfTombstone,
  type MessageState,
  readMessage,
} from './stored-messages.ts';
import { createMapItem, removeMapItem } from './sync.ts';
import { longestTtlSeconds, type Retention, syncNames, ttlSecondsOf } from './sync-names.ts';

const daySeconds = 24 * 3600;

/** Whoever deletes expired recordings must still find them for as long after they have expired. */
const findableSeconds = 30 * daySeconds;

/** A callback is late by minutes; a day is ample. */
const tombstoneSeconds = daySeconds;

/**
 * Stores a message, once.
 *
 * @returns false when it is stored already, or has been heard or thrown away: see `isThrownAway`
 * @throws whatever the SDK throws
 */
export async function createMessage(
  client: Twilio,
  retention: Retention,
  message: Message,
): Promise<boolean> {
  const { stationId } = retention;
  if (!(await create(client, retention, { state: 'new', message }))) return false;
  // Looked for afterwards: whoever does so much as a moment later finds this one, and takes it away.
  const [heard, isGone] = await Promise.all([
    readMessage(client, stationId, keyOfMessage('heard', message)),
    isThrownAway(client, stationId, message.recordingSid),
  ]);
  if (heard === undefined && !isGone) return true;
  await remove(client, stationId, keyOfMessage('new', message));
  return false;
}

function create(
  client: Twilio,
  retention: Retention,
  { state, message }: { state: MessageState; message: Message },
): Promise<boolean> {
  const ttlSeconds = ttlSecondsOf(retention) + findableSeconds;
  const map = syncNames(retention.stationId).messages;
  const key = keyOfMessage(state, message);
  // 0 is for ever. Sync counts no further than a year, and the recording must be found as long as it is not deleted.
  return createMapItem(
    client,
    { map, key, ttlSeconds: ttlSeconds > longestTtlSeconds ? 0 : ttlSeconds },
    message,
  );
}

/**
 * Notes that a message has been heard, and when: it changes its state once. One that was heard already is left as it is.
 *
 * @param heard with the time in ISO 8601, UTC
 * @returns `gone` when it has been thrown away
 * @throws whatever the SDK throws; to do it once more is safe and finishes the work
 */
export async function markHeard(
  client: Twilio,
  retention: Retention,
  { mark, heardAt }: { mark: string; heardAt: string },
): Promise<'done' | 'gone'> {
  const { stationId } = retention;
  const message = await readMessage(client, stationId, keyOf('new', mark));
  if (message === undefined)
    return (await readMessage(client, stationId, keyOf('heard', mark))) === undefined ? 'gone' : 'done';
  await create(client, retention, { state: 'heard', message: { ...message, heardAt } });
  const [isGone] = await Promise.all([
    isThrownAway(client, stationId, message.recordingSid),
    remove(client, stationId, keyOf('new', mark)),
  ]);
  if (!isGone) return 'done';
  await remove(client, stationId, keyOf('heard', mark));
  return 'gone';
}

/**
 * Throws a message away for good: first the recording at Twilio, so that a failure leaves a whole message to be kept,
 * then a tombstone, so that no late callback brings it back, then what is stored of it.
 *
 * @param mark undefined where only the recording is known: its start, which Twilio knows, then tells the mark
 * @throws whatever the SDK throws; to throw it away once more is safe and finishes the work
 */
export async function throwAwayMessage(
  client: Twilio,
  stationId: string,
  { recordingSid, mark, now }: { recordingSid: string; mark?: string | undefined; now: Date },
): Promise<void> {
  const known = mark ?? (await markOfRecording(client, recordingSid));
  const isDeleted = await removeRecording(client, recordingSid);
  const tombstone: ThrownAway = { kind: 'thrown-away', recordingSid, at: now.toISOString() };
  const map = syncNames(stationId).messages;
  const place = { map, key: keyOfTombstone(recordingSid), ttlSeconds: tombstoneSeconds };
  try {
    await createMapItem(client, place, tombstone);
    if (known !== undefined) await removeBoth(client, stationId, known);
  } catch (error) {
    // Whoever comes to a message whose recording is gone takes it as thrown away.
    if (!isDeleted) throw error;
  }
}

async function markOfRecording(client: Twilio, recordingSid: string): Promise<string | undefined> {
  const startedAt = (await viewRecording(client, recordingSid))?.startedAt;
  return startedAt && markOf({ recordedAt: startedAt.toISOString(), recordingSid });
}

/**
 * Erases a message and all that we know of it: the recording at Twilio, then what is stored. For those that are so old
 * that no callback can come any more; `throwAwayMessage` is for all others.
 *
 * @throws whatever the SDK throws; to erase it once more is safe and finishes the work
 */
export async function eraseMessage(client: Twilio, stationId: string, mark: string): Promise<void> {
  const recordingSid = recordingOfMark(mark);
  if (recordingSid !== undefined) await removeRecording(client, recordingSid);
  await removeBoth(client, stationId, mark);
}

async function removeBoth(client: Twilio, stationId: string, mark: string): Promise<void> {
  await Promise.all(bothStates.map((state) => remove(client, stationId, keyOf(state, mark))));
}

function remove(client: Twilio, stationId: string, key: string): Promise<boolean> {
  return removeMapItem(client, { map: syncNames(stationId).messages, key });
}
