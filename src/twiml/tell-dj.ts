import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { backToLine, type DjCall, gatherDjKey, shortestSeconds, toKey } from './listen-for-key.ts';
import type { SentenceKey } from './sentences/sentences.ts';
import { type StationVoice, saySentence, sayWords } from './voice.ts';

/** Something that a DJ hears: a fixed sentence by its key, or words with figures in them. */
export type SaidToDj = SentenceKey | { readonly words: string };

export interface WhileTelling {
  /** Where a key leads that is pressed meanwhile. */
  readonly keysTo: string;
  /** Where the call goes on without one. */
  readonly onward: string;
  /** How long it is quiet after the words. */
  readonly seconds?: number;
}

/**
 * A DJ hears something and goes on. Whatever a DJ hears is inside of a Gather, so that no key is lost: what is said outside
 * of one cannot be broken off, and Twilio forgets the keys.
 *
 * @see https://www.twilio.com/docs/voice/twiml/gather
 */
export function tellDj(
  voice: StationVoice,
  said: readonly SaidToDj[],
  { keysTo, onward, seconds = shortestSeconds }: WhileTelling,
): VoiceResponse {
  const response = new VoiceResponse();
  const gather = gatherDjKey(response, keysTo, seconds);
  for (const part of said) {
    if (typeof part === 'string') saySentence(gather, voice, part);
    else sayWords(gather, voice, part.words);
  }
  response.redirect(onward);
  return response;
}

/** Long enough that a lasting fault does not have us asked many times a second. */
const momentSeconds = 5;

/**
 * A doorway of a DJ's has failed: a moment, then on.
 *
 * @param keysTo where a key leads meanwhile; as without one, unless given
 */
export function djWaitsAMoment(voice: StationVoice, onward: string, keysTo = onward): VoiceResponse {
  return tellDj(voice, ['one-moment'], { keysTo, onward, seconds: momentSeconds });
}

/** The same at the line, of which nothing can be said just now: a key means what it means there. */
export function djLineWaitsAMoment(voice: StationVoice, dj: DjCall): VoiceResponse {
  const context = { ...dj, told: undefined, moment: 'idle' } as const;
  return djWaitsAMoment(voice, backToLine(context), toKey(context));
}
