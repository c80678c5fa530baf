const WORDS_PER_MINUTE = 150;
/** How long one word takes to say. */
export const WORD_MS = 60_000 / WORDS_PER_MINUTE;

/** Words that somebody on the line says. */
export interface Speech {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** How sure of the words speech recognition is, from 0 to 1. */
  readonly confidence: number;
}

export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** How long it takes to say so many words, in milliseconds. */
export function speechMs(text: string): number {
  return Math.round(wordsOf(text).length * WORD_MS);
}

/** What has been said of it by that time: a word counts when it has been begun. */
export function saidUntil({ text, startsAt }: Speech, time: number): string {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, Math.ceil((time - startsAt) / WORD_MS))).join(' ');
}
