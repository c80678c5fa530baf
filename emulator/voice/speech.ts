const WORDS_PER_MINUTE = 150;
/** How long one word takes to say. */
export const WORD_MS = 60_000 / WORDS_PER_MINUTE;

/** Scripts that are written without blanks between the words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const wordFinder = new Intl.Segmenter('en', { granularity: 'word' });

/** Words that somebody on the line says. */
export interface Speech {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** How sure of the words speech recognition is, from 0 to 1. */
  readonly confidence: number;
}

/** The words of a text, with whatever marks stand at them. */
export function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => (UNSPACED.test(word) ? wordsWithin(word) : [word]));
}

/** How long it takes to say so many words, in milliseconds. */
export function speechMs(text: string): number {
  return Math.round(wordsOf(text).length * WORD_MS);
}

/** What has been said of it by that time, as it is written: a word counts when it has been begun. */
export function saidUntil({ text, startsAt }: Speech, time: number): string {
  const begun = wordsOf(text).slice(0, Math.max(0, Math.ceil((time - startsAt) / WORD_MS)));
  let end = 0;
  for (const word of begun) end = text.indexOf(word, end) + word.length;
  return text.slice(0, end).trim().replace(/\s+/g, ' ');
}

/** The words of what is written in one piece; a mark belongs to the word before it. */
function wordsWithin(piece: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of wordFinder.segment(piece)) {
    if (isWordLike || words.length === 0) words.push(segment);
    else words.push(`${words.pop()}${segment}`);
  }
  return words;
}
