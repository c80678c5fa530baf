import type { Recording } from '../../emulator/recordings/recording.ts';
import type { Message, StoredMessage } from '../../src/show/message/message.ts';
import { keyOfMessage } from '../../src/twilio/stored-messages.ts';
import { syncNames } from '../../src/twilio/sync-names.ts';
import { type Line, SHOW_BEGINS } from './line.ts';

const MAP = syncNames('radio-callin').messages;
const HERTZ = 8000;

/** Puts a message into the account as a caller leaves it, an hour before the show: the recording at Twilio and the item. */
export function leaveMessage(line: Line, of: Partial<Message> = {}): Message {
  const { account } = line.emulator;
  const seconds = of.durationSeconds ?? 10;
  const recordedAt = of.recordedAt ?? new Date(SHOW_BEGINS - 3_600_000).toISOString();
  const recording: Recording = {
    sid: account.sid('RE'),
    callSid: account.sid('CA'),
    source: 'RecordVerb',
    channels: 1,
    track: 'both',
    startTime: Date.parse(recordedAt),
    durationSeconds: seconds,
    status: 'completed',
    eachChannel: [new Int16Array(seconds * HERTZ)],
  };
  account.recordings.set(recording.sid, recording);
  const message: Message = {
    kind: 'message',
    recordingSid: recording.sid,
    callSid: recording.callSid,
    from: null,
    show: null,
    waitSeconds: null,
    durationSeconds: seconds,
    heardAt: null,
    ...of,
    recordedAt,
  };
  storeUnder(line, keyOfMessage(message.heardAt === null ? 'new' : 'heard', message), message);
  return message;
}

/** Puts anything at all into the map of messages. */
export function storeUnder(line: Line, key: string, data: object): void {
  const { sync } = line.emulator.account;
  const map = sync.maps.get(MAP) ?? sync.createMap({ uniqueName: MAP });
  const item = map.item(key);
  if (item) map.write(item, { data });
  else map.create(key, { data });
}

/** What is stored of a message now. */
export function storedOf(line: Line, { recordingSid }: Message): StoredMessage | undefined {
  const items = line.emulator.account.sync.maps.get(MAP)?.items() ?? [];
  return items.find(({ key }) => key.endsWith(recordingSid))?.data as StoredMessage | undefined;
}

/** How the recording of a message is doing at Twilio. */
export function recordingOf(line: Line, { recordingSid }: Message): Recording {
  const recording = line.emulator.account.recordings.get(recordingSid);
  if (!recording) throw new Error(`there is no recording ${recordingSid}`);
  return recording;
}

/** Takes away every message, and every recording, so that each test begins without any. */
export function forgetMessages(line: Line): void {
  line.emulator.account.recordings.clear();
  const map = line.emulator.account.sync.maps.get(MAP);
  for (const item of map?.items() ?? []) map?.delete(item);
}
