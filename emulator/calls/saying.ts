import { type Speech, speechMs, WORD_MS, wordsOf } from '../voice/speech.ts';

/** What somebody on the line is saying: one sentence after the other. */
export class Saying {
  readonly #speeches: Speech[] = [];

  /** Begins when all that was to be said before has been said. Undefined where there is nothing to say. */
  say(text: string, { now, confidence }: { now: number; confidence: number }): Speech | undefined {
    if (wordsOf(text).length === 0) return undefined;
    const startsAt = Math.max(now, this.#speeches.at(-1)?.endsAt ?? now);
    const speech = { text, startsAt, endsAt: startsAt + speechMs(text), confidence };
    this.#speeches.push(speech);
    return speech;
  }

  /** What is still to be heard by somebody who begins to listen: a word that has been begun is lost. */
  rest(now: number): Speech[] {
    return this.#speeches.flatMap((speech) => restOf(speech, now) ?? []);
  }
}

function restOf(speech: Speech, now: number): Speech | undefined {
  const words = wordsOf(speech.text);
  const lost = Math.max(0, Math.ceil((now - speech.startsAt) / WORD_MS));
  if (lost >= words.length) return undefined;
  let end = 0;
  for (const word of words.slice(0, lost)) end = speech.text.indexOf(word, end) + word.length;
  const text = speech.text.slice(end).trim();
  return { ...speech, text, startsAt: speech.startsAt + lost * WORD_MS };
}
