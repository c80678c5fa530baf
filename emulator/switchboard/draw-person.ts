import { createHash } from 'node:crypto';

/** Somebody who calls. */
export interface Person {
  readonly patienceMs: number;
  readonly talkMs: number;
  readonly says: string;
}

const PATIENCE_SECONDS = { from: 45, to: 420 };
const TALK_SECONDS = { from: 15, to: 60 };

const WORDS = [
  'Hello! I am calling from the night shift at the bakery. We have you on all week.',
  'Hi there, first time I got through. Could you play something with a trumpet in it?',
  'Good evening. My dog and I walk to your programme every night.',
  'Hello, it is my mother’s birthday, and she is listening right now.',
  'Hi. What was the third song you played tonight? I have been humming it ever since.',
  'Good evening. I drive the number nine bus, and I am on my break.',
  'Hello! I disagree with the last caller, but I liked her laugh.',
  'Hi, I only wanted to say that the rain here sounds very good with your music.',
] as const;

/** The person number so-and-so: always the same one. */
export function drawPerson(index: number): Person {
  return {
    patienceMs: between(PATIENCE_SECONDS, `patience ${index}`),
    talkMs: between(TALK_SECONDS, `talk ${index}`),
    says: WORDS[index % WORDS.length] ?? WORDS[0],
  };
}

/** Milliseconds within a span of seconds. */
function between({ from, to }: { from: number; to: number }, luck: string): number {
  const drawn = createHash('sha256').update(luck).digest().readUInt32BE() / 2 ** 32;
  return Math.round((from + drawn * (to - from)) * 1000);
}
