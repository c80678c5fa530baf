/** What a waiting caller can wish for. */
export type WaitingWish = 'tell' | 'message' | 'topic' | 'place' | 'keys';

interface WaitingKey {
  readonly key: string;
  readonly wish: WaitingWish;
  /** The sentence by which the key is offered. */
  readonly sentence: `key-${WaitingWish}`;
}

/** Every key of a caller in line, in the order in which they are read out. */
export const waitingKeys = [
  { key: '1', wish: 'tell', sentence: 'key-tell' },
  { key: '2', wish: 'message', sentence: 'key-message' },
  { key: '3', wish: 'topic', sentence: 'key-topic' },
  { key: '*', wish: 'place', sentence: 'key-place' },
  { key: '9', wish: 'keys', sentence: 'key-keys' },
] as const satisfies readonly WaitingKey[];

/** The keys that do something: without a topic there is none to hear again. */
export function keysInLine(hasTopic: boolean): readonly (typeof waitingKeys)[number][] {
  return waitingKeys.filter(({ wish }) => hasTopic || wish !== 'topic');
}

/**
 * What a key does. `leave` takes the caller out of the line for a message, `answer` says that they are there, and `nothing` goes on
 * as if no key had come.
 */
export type KeyInLine = WaitingWish | 'leave' | 'answer' | 'nothing';

export interface PressedInLine {
  /** The caller was just asked whether to leave for a message. */
  readonly isSure: boolean;
  /** The caller was just asked to press any key: whichever it is, it means no more than that they are there. */
  readonly isAnswer: boolean;
}

/**
 * What a waiting caller wants who has pressed a key. A key that does nothing has the keys read out; whether there is a topic, the
 * round knows that follows.
 *
 * @param digits as Twilio sends them; empty for none
 */
export function keyInLine(digits: string, { isSure, isAnswer }: PressedInLine): KeyInLine {
  if (digits === '') return 'nothing';
  if (isAnswer) return 'answer';
  const wish = waitingKeys.find(({ key }) => key === digits)?.wish ?? 'keys';
  return wish === 'message' && isSure ? 'leave' : wish;
}
