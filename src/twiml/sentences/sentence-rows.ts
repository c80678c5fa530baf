/** One fixed sentence in every language. British English is the American wording where it is not given. */
export interface SentenceRow {
  readonly 'en-US': string;
  readonly 'en-GB'?: string;
  readonly 'es-MX': string;
}

/** Sentences by the key that also names a station's own recording of them: `assets/prompts/<key>.mp3`. */
export type SentenceRows = Readonly<Record<string, SentenceRow>>;
