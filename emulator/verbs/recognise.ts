import { type Speech, saidUntil } from '../voice/speech.ts';

/** What is said after that is not heard. https://www.twilio.com/docs/voice/twiml/gather#input */
export const RECOGNISES_FOR_MS = 60_000;

/** Words as speech recognition gives them. */
export interface Recognised {
  readonly text: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** Makes one result of all that was said, as sure as its least certain part. Undefined when nothing was said. */
export function recognise(spoken: readonly Speech[]): Recognised | undefined {
  const [first] = spoken;
  if (!first) return undefined;
  const parts = spoken.map((speech) => saidUntil(speech, first.startsAt + RECOGNISES_FOR_MS));
  return {
    text: parts.filter((part) => part !== '').join(' '),
    confidence: Math.min(...spoken.map(({ confidence }) => confidence)),
  };
}
