import type { Language } from '../../show/words/language.ts';
import { accessSentences } from './access-sentences.ts';
import { callerSentences } from './caller-sentences.ts';
import { djSentences } from './dj-sentences.ts';
import { messageSentences } from './message-sentences.ts';
import type { SentenceRow } from './sentence-rows.ts';
import { waitingSentences } from './waiting-sentences.ts';

/** Every fixed sentence that anybody hears on the line, by key and language. Sentences with figures are made elsewhere. */
export const sentences = {
  ...callerSentences,
  ...waitingSentences,
  ...accessSentences,
  ...djSentences,
  ...messageSentences,
};

export type SentenceKey = keyof typeof sentences;

/** The text of a fixed sentence. */
export function sentenceIn(language: Language, key: SentenceKey, stationName: string): string {
  const row: SentenceRow = sentences[key];
  const text = row[language] ?? row['en-US'];
  return text.replaceAll('{station}', () => stationName);
}
