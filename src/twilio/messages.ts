import type { Twilio } from 'twilio';
import type { Message, StoredMessage, ThrownAway } from '../show/message/message.ts';
import { parseStoredMessage } from '../show/message/parse-message.ts';
import { changeStored } from './change-stored.ts';
import { createMapItem } from './create-map-item.ts';
import { existingItem } from './existing-item.ts';
import { mapItems } from './map-items.ts';
import { type Keeping, ttlSecondsOf } from './record-fact.ts';
import { removeRecording } from './recordings.ts';
import { otherwise } from './rest-error.ts';
import { syncNames } from './sync-names.ts';
import { syncService } from './sync-service.ts';

const daySeconds = 24 * 3600;

/** Whoever deletes expired recordings must still find them for as long after they have expired. */
const findableSeconds = 30 * daySeconds;

/** A callback is late by minutes; a day is ample. */
const tombstoneSeconds = daySeconds;

/** Others kept changing the message at the same moment, and it was not marked. */
class MessageContendedError extends Error {
  override readonly name = 'MessageContendedError';
}

/**
 * Stores a message, once.
 *
 * @returns false when it is stored already, or has been thrown away: see `storedMessage`
 * @throws whatever the SDK throws
 */
export function createMessage(client: Twilio, keeping: Keeping, message: Message): Promise<boolean> {
  const map = syncNames(keeping.stationId).messages;
  const ttlSeconds = ttlSecondsOf(keeping) + findableSeconds;
  return createMapItem(client, { map, key: message.recordingSid, ttlSeconds }, message);
}

/** What is stored under the SID of a recording; undefined when nothing is, or nothing that reads as a message. */
export async function storedMessage(
  client: Twilio,
  stationId: string,
  recordingSid: string,
): Promise<StoredMessage | undefined> {
  const item = await messageItem(client, stationId, recordingSid)
    .fetch()
    .catch(otherwise({ 404: undefined }));
  return parseStoredMessage(recordingSid, item?.data);
}

/** All messages, oldest first, without those thrown away. What does not read as a message is left out. */
export async function listMessages(client: Twilio, stationId: string): Promise<Message[]> {
  const items = await mapItems(client, syncNames(stationId).messages);
  return items
    .map(({ key, data }) => parseStoredMessage(key, data))
    .filter((stored) => stored?.kind === 'message')
    .sort((one, other) => Date.parse(one.recordedAt) - Date.parse(other.recordedAt));
}

/**
 * Notes that a message has been heard. One that is thrown away, or heard already, is left as it is.
 *
 * @param heard with the time in ISO 8601, UTC
 * @throws MessageContendedError, and whatever the SDK throws
 */
export async function markHeard(
  client: Twilio,
  stationId: string,
  { recordingSid, heardAt }: { recordingSid: string; heardAt: string },
): Promise<void> {
  const place = existingItem(client, { map: syncNames(stationId).messages, key: recordingSid });
  const change = await changeStored(place, (before) => {
    const stored = parseStoredMessage(recordingSid, before);
    return stored?.kind === 'message' && stored.heardAt === null ? { ...stored, heardAt } : undefined;
  });
  if (change.kind === 'contended') throw new MessageContendedError(`${recordingSid} keeps changing`);
}

/**
 * Throws a message away for good: first the recording at Twilio, so that a failure leaves a whole message to be kept,
 * then a tombstone, so that no late callback brings it back.
 *
 * @throws whatever the SDK throws; to throw it away once more is safe and finishes the work
 */
export async function throwAwayMessage(
  client: Twilio,
  stationId: string,
  { recordingSid, now }: { recordingSid: string; now: Date },
): Promise<void> {
  const tombstone: ThrownAway = { kind: 'thrown-away', recordingSid, at: now.toISOString() };
  const place = { map: syncNames(stationId).messages, key: recordingSid, ttlSeconds: tombstoneSeconds };
  const isDeleted = await removeRecording(client, recordingSid);
  try {
    if (await createMapItem(client, place, tombstone)) return;
    const change = { data: tombstone, itemTtl: tombstoneSeconds };
    await messageItem(client, stationId, recordingSid)
      .update(change)
      .catch(otherwise({ 404: undefined }));
  } catch (error) {
    // Whoever comes to a message whose recording is gone takes it as thrown away.
    if (!isDeleted) throw error;
  }
}

/**
 * Erases a message and all that we know of it: the recording at Twilio, then the item. For those that are so old
 * that no callback can come any more; `throwAwayMessage` is for all others.
 *
 * @throws whatever the SDK throws; to erase it once more is safe and finishes the work
 */
export async function eraseMessage(client: Twilio, stationId: string, recordingSid: string): Promise<void> {
  await removeRecording(client, recordingSid);
  await messageItem(client, stationId, recordingSid)
    .remove()
    .catch(otherwise({ 404: false }));
}

function messageItem(client: Twilio, stationId: string, recordingSid: string) {
  return syncService(client).syncMaps(syncNames(stationId).messages).syncMapItems(recordingSid);
}
