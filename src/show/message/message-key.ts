import type { Tongue } from '../words/language.ts';
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

/** The keys at a message, and what each does, as the card for the studio wall says it. */
export const messageKeys = [
  { key: '1', command: 'keep', called: { en: 'keep it', es: 'conservarlo' } },
  { key: '2', command: 'ask-to-delete', called: { en: 'delete it', es: 'borrarlo' } },
  { key: '3', command: 'repeat', called: { en: 'hear it again', es: 'escucharlo otra vez' } },
  { key: '4', command: 'next', called: { en: 'hear the next one', es: 'escuchar el siguiente' } },
  { key: '0', command: 'line', called: { en: 'go back to the line', es: 'volver a la línea' } },
] as const satisfies readonly {
  readonly key: string;
  readonly command: MessageCommand;
  readonly called: Readonly<Record<Tongue, string>>;
}[];

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
  const command = messageKeys.find(({ key }) => key === digits)?.command ?? 'unknown';
  return command === 'ask-to-delete' && isAskedToDelete ? 'delete' : command;
}

/** The earliest second, since 1970, at which a message can be over that begins to be played now. */
export function overFrom(now: Date, { durationSeconds }: Pick<Message, 'durationSeconds'>): number {
  return Math.floor(now.getTime() / 1000 + durationSeconds);
}
