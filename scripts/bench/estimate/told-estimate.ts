import { spokenEstimate } from '../../../src/show/words/spoken-waiting.ts';

const MOST_MINUTES = 60;

/** Every range in whole minutes that can be spoken, by its words; its middle in seconds. */
const middles: ReadonlyMap<string, number> = new Map(
  Array.from({ length: MOST_MINUTES + 1 }, (_, from) => from).flatMap((from) =>
    Array.from({ length: MOST_MINUTES + 10 - from }, (_, more) => from + more + 1).map(
      (to) =>
        [
          spokenEstimate('en', { kind: 'minutes', fromSeconds: from * 60, toSeconds: to * 60 }),
          (from + to) * 30,
        ] as const,
    ),
  ),
);
const aboutAMinute = spokenEstimate('en', { kind: 'about-a-minute', fromSeconds: 0, toSeconds: 90 });
const overAnHour = spokenEstimate('en', { kind: 'over-an-hour', fromSeconds: 3600, toSeconds: 3600 });

/**
 * How long a caller was told to have yet to wait: the middle of what is said in a document, in seconds.
 *
 * @param document TwiML, in English
 * @returns undefined when it tells no estimate
 */
export function toldEstimate(document: string): number | undefined {
  if (document.includes(aboutAMinute)) return 60;
  if (document.includes(overAnHour)) return MOST_MINUTES * 60;
  for (const said of document.matchAll(/>([^<]*)</g)) {
    const seconds = [...middles].find(([words]) => said[1]?.includes(words))?.[1];
    if (seconds !== undefined) return seconds;
  }
  return undefined;
}
