import type { Message } from './message.ts';

/** What the DJ wants of the message at hand, or what has become of its playing. */
export type MessageCommand =
  | 'keep'
  /** One key: nothing is deleted by a mistake. */
  | 'ask-to-delete'
  | 'delete'
  | 'repeat'
  | 'next'
  | 'line'
  /** No key: it was played to its end. */
  | 'heard'
  /** No key, and over sooner than it is long: its sound could not be fetched. */
  | 'unplayed'
  | 'unknown';

/** What became of a command: `gone` when somebody else has deleted the message. */
export type CommandResult = 'done' | 'gone' | 'failed';

const keys: ReadonlyMap<string, MessageCommand> = new Map([
  ['1', 'keep'],
  ['2', 'ask-to-delete'],
  ['3', 'repeat'],
  ['4', 'next'],
  ['0', 'line'],
]);

export interface MessageKey {
  /** The key; empty when there was none. Twilio may send that of an earlier question once the message is over: it does not count. */
  readonly digits: string;
  /** False after the last message, where 1 begins with those heard before. */
  readonly isAtMessage: boolean;
  /** The DJ was just asked to press the key for it once more. */
  readonly isAskedToDelete: boolean;
  /** The earliest second, since 1970, at which the message can be over; undefined when it was not being played. */
  readonly overFrom: number | undefined;
  readonly nowSeconds: number;
}

export function messageCommand(key: MessageKey): MessageCommand {
  const { digits, isAtMessage, isAskedToDelete, overFrom, nowSeconds } = key;
  if (!isAtMessage) return digits === '1' ? 'next' : 'line';
  if (overFrom !== undefined) return nowSeconds >= overFrom ? 'heard' : 'unplayed';
  const command = keys.get(digits) ?? 'unknown';
  return command === 'ask-to-delete' && isAskedToDelete ? 'delete' : command;
}

/** The earliest second, since 1970, at which a message can be over that begins to be played now. */
export function overFrom(now: Date, { durationSeconds }: Pick<Message, 'durationSeconds'>): number {
  return Math.floor(now.getTime() / 1000 + durationSeconds);
}
