import type { Language } from '../../src/show/words/language.ts';
import { type SentenceKey, sentenceIn, sentences, topicKey } from '../../src/twiml/voice.ts';
import { inColumns } from '../columns.ts';

export interface ShownSentences {
  readonly shown: readonly Language[];
  /** The names of those in assets/prompts. */
  readonly files: readonly string[];
}

/** Every fixed sentence in some languages: its key, the language, whether it is recorded, and the text. */
export function sentenceLines(
  { stationName, topic }: { readonly stationName: string; readonly topic: string | undefined },
  { shown, files }: ShownSentences,
): string[] {
  const keys = Object.keys(sentences) as SentenceKey[];
  const recorded = new Set(files.filter((name) => name.endsWith('.mp3')).map((name) => name.slice(0, -4)));
  const saidAs = (key: string) => (recorded.has(key) ? 'recorded' : 'spoken');
  const rows = shown.flatMap((language) => [
    ...keys.map((key) => [key, language, saidAs(key), sentenceIn(language, key, stationName)]),
    [topicKey, language, saidAs(topicKey), topic ?? '(what TOPIC says: not set)'],
  ]);
  return [
    ...inColumns([['key', 'lang.', 'said as', 'text'], ...rows]),
    '',
    'A recording is assets/prompts/<key>.mp3, and is heard after the next build.',
  ];
}
