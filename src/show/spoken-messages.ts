import type { Message } from './message.ts';
import { spokenCount, spokenNumber } from './spoken-count.ts';
import { spokenDay } from './spoken-day.ts';
import { spokenLength } from './spoken-length.ts';

/** `no new messages`, `one new message`, `three new messages`. */
export function spokenNewMessages(count: number): string {
  return spokenCount(count, 'new message');
}

/** One message among those that the DJ is hearing. */
export interface CountedMessage {
  /** Counts from 1. */
  readonly number: number;
  readonly of: number;
}

/** `Message two of three`, or `One message` where there are no others. */
export function spokenPosition({ number, of }: CountedMessage): string {
  return of === 1 ? 'One message' : `Message ${spokenNumber(number)} of ${spokenNumber(of)}`;
}

/** What the DJ hears before a message: `Message one of three: yesterday, forty seconds.` */
export function spokenMessage(
  counted: CountedMessage & { readonly message: Message },
  time: { readonly now: Date; readonly timeZone: string },
): string {
  const { recordedAt, durationSeconds } = counted.message;
  const day = spokenDay(new Date(recordedAt), time);
  const length = durationSeconds < 1 ? '' : `, ${spokenLength(durationSeconds)}`;
  return `${spokenPosition(counted)}: ${day}${length}.`;
}
