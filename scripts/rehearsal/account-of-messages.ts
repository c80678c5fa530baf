import { parseStoredMessage, type StoredMessage } from '../../src/show/message/message.ts';
import type { PlayedShow } from './play-show.ts';
import { StoredByLine } from './stored-by-line.ts';

export type StoredAs = 'new' | 'heard' | 'thrown away';

/** What became of one recording, as the emulated Twilio has it, and as the line has stored it. */
export interface MessageAccount {
  readonly recordingSid: string;
  /** Undefined for something stored that no call has recorded. */
  readonly callSid: string | undefined;
  readonly isAtTwilio: boolean;
  /** How the line has stored it; once, if all is well. */
  readonly stored: readonly StoredAs[];
}

/** Sets, for every recording, the network's truth beside what the line has stored. */
export function accountOfMessages(show: PlayedShow): MessageAccount[] {
  const { recordings } = show.emulator.account;
  const stored = storedMessages(show);
  const sids = new Set([...recordings.keys(), ...stored.map(({ recordingSid }) => recordingSid)]);
  return [...sids].map((recordingSid) => ({
    recordingSid,
    callSid: recordings.get(recordingSid)?.callSid,
    isAtTwilio: ['completed', 'in-progress'].includes(recordings.get(recordingSid)?.status ?? ''),
    stored: stored.filter((message) => message.recordingSid === recordingSid).map(({ as }) => as),
  }));
}

function storedMessages(show: PlayedShow): { recordingSid: string; as: StoredAs }[] {
  const stored = new StoredByLine(show);
  return stored.itemsOf(stored.names.messages).flatMap(({ key, data }) => {
    const message = parseStoredMessage(key, data);
    return message === undefined ? [] : [{ recordingSid: message.recordingSid, as: storedAs(message) }];
  });
}

function storedAs(message: StoredMessage): StoredAs {
  if (message.kind === 'thrown-away') return 'thrown away';
  return message.heardAt === null ? 'new' : 'heard';
}
