import { type Message, parseStoredMessage } from '../../src/show/message/message.ts';
import { mapItems } from '../../src/twilio/sync.ts';
import { type Station, syncNames } from '../../src/twilio/sync-names.ts';

/** All messages, oldest first, without those thrown away, through all pages: not for somebody who waits. */
export async function listMessages(station: Station): Promise<Message[]> {
  const items = await mapItems(station.client, syncNames(station.stationId).messages);
  const stored = items.flatMap(({ key, data }) => parseStoredMessage(key, data) ?? []);
  const listed = stored.filter((one) => one.kind === 'message');
  return oncePerRecording(listed).sort(
    (one, other) => Date.parse(one.recordedAt) - Date.parse(other.recordedAt),
  );
}

/** One that has just been heard may be there as new still. */
export function oncePerRecording(messages: readonly Message[]): Message[] {
  const heard = messages.filter(({ heardAt }) => heardAt !== null);
  return [...new Map([...messages, ...heard].map((message) => [message.recordingSid, message])).values()];
}
