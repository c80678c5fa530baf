import type { Language } from '../../src/show/spoken/language.ts';
import { type SentenceKey, sentenceIn, sentences } from '../../src/twiml/sentences/sentences.ts';
import { topicKey } from '../../src/twiml/voice.ts';

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
  const rows = shown.flatMap((language) => [
    ...keys.map((key) => [key, language, sentenceIn(language, key, stationName)] as const),
    [topicKey, language, topic ?? '(what TOPIC says: not set)'] as const,
  ]);
  const width = Math.max(...keys.map((key) => key.length));
  const lines = rows.map(([key, language, text]) => {
    return `${key.padEnd(width)}  ${language}  ${recorded.has(key) ? 'recorded' : 'spoken  '}  ${text}`;
  });
  return [
    `${'key'.padEnd(width)}  lang.  said as   text`,
    ...lines,
    '',
    'A recording is assets/prompts/<key>.mp3, and is heard after the next build.',
  ];
}
