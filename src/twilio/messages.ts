import type { Twilio } from 'twilio';
import { type Message, type ThrownAway, tombstoneSeconds } from '../show/message/message.ts';
import { type MessageNotice, parseMessageNotice } from '../show/message/message-notice.ts';
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
import { changeStored, createMapItem, removeMapItem, storedDocument } from './sync.ts';
import { longestTtlSeconds, type Retention, type Station, syncNames, ttlSecondsOf } from './sync-names.ts';

const daySeconds = 24 * 3600;

/** Whoever deletes expired recordings must still find them for as long after they have expired. */
const findableSeconds = 30 * daySeconds;

/**
 * Stores a message, once.
 *
 * @returns false when it is stored already, or has been heard or thrown away: see `isThrownAway`
 * @throws whatever the SDK throws
 */
export async function createMessage(station: Station & Retention, message: Message): Promise<boolean> {
  if (!(await create(station, { state: 'new', message }))) return false;
  // Looked for afterwards: whoever does so much as a moment later finds this one, and takes it away.
  const [heard, isGone] = await Promise.all([
    readMessage(station, keyOfMessage('heard', message)),
    isThrownAway(station, message.recordingSid),
  ]);
  if (heard === undefined && !isGone) return true;
  await remove(station, keyOfMessage('new', message));
  return false;
}

function create(
  station: Station & Retention,
  { state, message }: { state: MessageState; message: Message },
): Promise<boolean> {
  const ttlSeconds = ttlSecondsOf(station) + findableSeconds;
  const map = syncNames(station.stationId).messages;
  const key = keyOfMessage(state, message);
  // 0 is for ever. Sync counts no further than a year, and the recording must be found as long as it is not deleted.
  return createMapItem(
    station.client,
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
  station: Station & Retention,
  { mark, heardAt }: { mark: string; heardAt: string },
): Promise<'done' | 'gone'> {
  const message = await readMessage(station, keyOf('new', mark));
  if (message === undefined)
    return (await readMessage(station, keyOf('heard', mark))) === undefined ? 'gone' : 'done';
  await create(station, { state: 'heard', message: { ...message, heardAt } });
  const [isGone] = await Promise.all([
    isThrownAway(station, message.recordingSid),
    remove(station, keyOf('new', mark)),
  ]);
  if (!isGone) return 'done';
  await remove(station, keyOf('heard', mark));
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
  station: Station,
  { recordingSid, mark, now }: { recordingSid: string; mark?: string | undefined; now: Date },
): Promise<void> {
  const known = mark ?? (await markOfRecording(station.client, recordingSid));
  const isDeleted = await removeRecording(station.client, recordingSid);
  const tombstone: ThrownAway = { kind: 'thrown-away', recordingSid, at: now.toISOString() };
  const map = syncNames(station.stationId).messages;
  const place = { map, key: keyOfTombstone(recordingSid), ttlSeconds: tombstoneSeconds };
  try {
    await createMapItem(station.client, place, tombstone);
    if (known !== undefined) await removeBoth(station, known);
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
export async function eraseMessage(station: Station, mark: string): Promise<void> {
  const recordingSid = recordingOfMark(mark);
  if (recordingSid !== undefined) await removeRecording(station.client, recordingSid);
  await removeBoth(station, mark);
}

/**
 * Claims the text that tells of a new message. Of two messages at one instant one is told.
 *
 * @param decide given what was stored the time before, what to store instead; undefined when nobody is to be told
 * @returns whether it is to be sent
 * @throws whatever the SDK throws
 */
export async function claimMessageNotice(
  station: Station,
  decide: (last: MessageNotice | undefined) => MessageNotice | undefined,
): Promise<boolean> {
  const name = syncNames(station.stationId).messageNotice;
  const place = storedDocument(station.client, name);
  const { kind } = await changeStored(place, (content) => decide(parseMessageNotice(content)));
  return kind === 'changed';
}

async function removeBoth(station: Station, mark: string): Promise<void> {
  await Promise.all(bothStates.map((state) => remove(station, keyOf(state, mark))));
}

function remove(station: Station, key: string): Promise<boolean> {
  return removeMapItem(station.client, { map: syncNames(station.stationId).messages, key });
}
