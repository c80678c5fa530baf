import { type Message, parseStoredMessage, type StoredMessage } from '../show/message/message.ts';
import { markOf, recordingOfMark } from '../show/message/message-turn.ts';
import { otherwise } from './rest-error.ts';
import { mapItem, syncService } from './sync.ts';
import { type Station, syncNames } from './sync-names.ts';

/** The most that Sync hands out in one page. */
const pageSize = 100;

/**
 * What the key of a message begins with; its mark follows. Sync lists a map in the order of its keys, so the oldest new ones are
 * on the first page from `new.` on, however many have been heard, and the other way round: no doorway has to read them all.
 */
export type MessageState = 'new' | 'heard';

export const bothStates: readonly MessageState[] = ['heard', 'new'];

/** The key of a message, as long as it is in this state. */
export function keyOfMessage(state: MessageState, message: Message): string {
  return keyOf(state, markOf(message));
}

/** The same of its mark. */
export function keyOf(state: MessageState, mark: string): string {
  return `${state}.${mark}`;
}

/** Where it is kept for a day that a message was thrown away. */
export function keyOfTombstone(recordingSid: string): string {
  return `thrown-away.${recordingSid}`;
}

/** Whether the message of a recording has been thrown away, a short time ago. */
export async function isThrownAway(station: Station, recordingSid: string): Promise<boolean> {
  return (await readStored(station, keyOfTombstone(recordingSid)))?.kind === 'thrown-away';
}

/**
 * The first hundred messages of a state, the oldest first: one request. What does not read as a message is left out.
 *
 * @param after a mark; those behind it, or all
 * @param notBefore milliseconds since 1970: those that were recorded since
 */
export async function messagesAfter(
  station: Station,
  { state, after = '', notBefore }: { state: MessageState; after?: string | undefined; notBefore: number },
): Promise<Message[]> {
  const oldest = String(Math.max(0, notBefore)).padStart(15, '0');
  const items = await pageFrom(station, { state, from: after > oldest ? after : oldest });
  return items.flatMap(({ key, data }) => messageIn(parseStoredMessage(key, data)) ?? []);
}

/**
 * The last hundred messages of a state, the youngest first: one request. What does not read as a message is left out.
 *
 * @param notBefore milliseconds since 1970: those that were recorded since
 */
export async function youngestMessages(
  station: Station,
  { state, notBefore }: { state: MessageState; notBefore: number },
): Promise<Message[]> {
  const items = await pageFrom(station, { state, from: behindAll, order: 'desc' });
  const messages = items.flatMap(({ key, data }) => messageIn(parseStoredMessage(key, data)) ?? []);
  return messages.filter(({ recordedAt }) => Date.parse(recordedAt) >= notBefore);
}

/** Behind every mark, which begins with digits. */
const behindAll = '~';

/**
 * The marks of messages that were recorded before some time, the oldest first of either state: two requests at once.
 *
 * @param most of each state; a hundred at most
 */
export async function marksBefore(
  station: Station,
  { time, most }: { time: number; most: number },
): Promise<string[]> {
  const pages = bothStates.map((state) => pageFrom(station, { state, from: '', most }));
  const marks = (await Promise.all(pages)).flat().map(({ key }) => key.slice(key.indexOf('.') + 1));
  return marks.filter((mark) => recordingOfMark(mark) !== undefined && Number(mark.split('.', 1)[0]) < time);
}

interface PageOfMessages {
  readonly state: MessageState;
  readonly from: string;
  readonly most?: number;
  readonly order?: 'asc' | 'desc';
}

/** Behind the mark that it begins from. */
async function pageFrom(
  station: Station,
  { state, from, most = pageSize, order = 'asc' }: PageOfMessages,
): Promise<{ readonly key: string; readonly data: unknown }[]> {
  const range = {
    from: keyOf(state, from),
    order,
    bounds: 'exclusive',
    pageSize: most,
    limit: most,
  } as const;
  const items = await syncService(station.client)
    .syncMaps(syncNames(station.stationId).messages)
    .syncMapItems.list(range)
    .catch(otherwise({ 404: [] }));
  return items
    .filter(({ key }) => key.startsWith(`${state}.`))
    .map(({ key, data }) => ({ key, data: data as unknown }));
}

/** The message of a mark, whether it is new or has been heard; undefined when it is neither. */
export async function messageAt(station: Station, mark: string): Promise<Message | undefined> {
  const found = bothStates.map((state) => readMessage(station, keyOf(state, mark)));
  return (await Promise.all(found)).find((message) => message !== undefined);
}

/** The message under a key; undefined when there is none, or none that can be read. */
export async function readMessage(station: Station, key: string): Promise<Message | undefined> {
  return messageIn(await readStored(station, key));
}

async function readStored(station: Station, key: string): Promise<StoredMessage | undefined> {
  const item = await mapItem(station.client, { map: syncNames(station.stationId).messages, key })
    .fetch()
    .catch(otherwise({ 404: undefined }));
  return parseStoredMessage(key, item?.data);
}

function messageIn(stored: StoredMessage | undefined): Message | undefined {
  return stored?.kind === 'message' ? stored : undefined;
}
