import type { CountedMessage } from '../words/spoken-messages.ts';
import type { Message } from './message.ts';

/**
 * Where a DJ is in the messages. Messages come, go and are heard by others meanwhile, so the place is not a number in
 * a list but a mark that sorts among them.
 */
export interface PlaceInMessages {
  /** The new messages, or those that were heard before. */
  readonly pass: 'new' | 'heard';
  /** The mark of the message at hand, or of the one before the next; undefined at the start. */
  readonly mark: string | undefined;
  /** How many messages of this pass the DJ has come to so far. */
  readonly number: number;
}

export type MessageTurn =
  | (CountedMessage & {
      readonly kind: 'message';
      readonly message: Message;
      readonly place: PlaceInMessages;
    })
  /** The message that was to be heard again is there no more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'end'; readonly heardBefore: number };

/**
 * Decides which message the DJ hears next: the oldest after the mark, so that each comes once in a pass.
 *
 * @param messages in any order; of those of this pass at least the next hundred
 */
export function messageTurn(messages: readonly Message[], place: PlaceInMessages): MessageTurn {
  const { pass, number } = place;
  const [next, ...later] = messages
    .filter((message) => isHeard(message) === (pass === 'heard'))
    .filter((message) => markOf(message) > (place.mark ?? ''))
    .sort((one, other) => (markOf(one) < markOf(other) ? -1 : 1));
  if (next === undefined) return { kind: 'end', heardBefore: messages.filter(isHeard).length };
  const counted = { number: number + 1, of: number + 1 + later.length };
  const atNext = { pass, mark: markOf(next), number: counted.number };
  return { kind: 'message', message: next, ...counted, place: atNext };
}

/** The same message again, whether it is new or heard by now. */
export function messageAgain(messages: readonly Message[], place: PlaceInMessages): MessageTurn {
  const message = messages.find((candidate) => markOf(candidate) === place.mark);
  if (message === undefined) return { kind: 'gone' };
  return { kind: 'message', message, number: place.number, of: place.number, place };
}

/** Sorts by the time of the recording; of two at the same instant, by SID. */
export function markOf({ recordedAt, recordingSid }: Pick<Message, 'recordedAt' | 'recordingSid'>): string {
  const milliseconds = Math.max(0, Date.parse(recordedAt)) || 0;
  return `${String(milliseconds).padStart(15, '0')}.${recordingSid}`;
}

/** The recording that a mark names; undefined for what is no mark. */
export function recordingOfMark(mark: string): string | undefined {
  return /^\d{15}\.(RE[0-9a-f]{32})$/i.exec(mark)?.[1];
}

function isHeard({ heardAt }: Message): boolean {
  return heardAt !== null;
}
