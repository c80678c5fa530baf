import { readAnswer, type TwimlElement } from '../../emulator/voice/twiml.ts';
import type { WebResponse } from '../../emulator/voice/web.ts';

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly isTwiml: boolean;
  readonly verbs: readonly TwimlElement[];
  /** All the sentences, those inside a Gather too. */
  readonly words: string;
  /** Virtual time from the request to the answer. */
  readonly tookMs: number;
}

/** What a doorway has answered, read as Twilio reads it. */
export function answerOf(response: WebResponse, { url, tookMs }: { url: string; tookMs: number }): Answer {
  const parsed = readAnswer(response, url);
  const verbs = parsed.ok ? parsed.verbs : [];
  return {
    status: response.status,
    body: response.body.toString(),
    isTwiml: parsed.ok && /^text\/xml\b/.test(response.headers['content-type'] ?? ''),
    verbs,
    words: wordsIn(verbs).join(' '),
    tookMs,
  };
}

function wordsIn(elements: readonly TwimlElement[]): string[] {
  return elements.flatMap((element) => [
    ...(element.name === 'Say' ? [element.text.trim()] : []),
    ...wordsIn(element.children),
  ]);
}
