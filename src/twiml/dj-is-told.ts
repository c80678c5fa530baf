import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { spokenKeys } from '../show/spoken/spoken-keys.ts';
import { backToLine, type KeyContext, listenForKey, shortestSeconds } from './listen-for-key.ts';
import { sayAndGoOn } from './say-and-go-on.ts';
import type { SentenceKey } from './sentences/sentences.ts';
import { type StationVoice, sayWords, tongueIn } from './voice.ts';

/** The DJ hears what became of a key, and is led back to the line. */
export function djIsTold(voice: StationVoice, key: SentenceKey, context: KeyContext): VoiceResponse {
  return sayAndGoOn(voice, key, backToLine(context));
}

/** The DJ hears words that a key breaks off, as any other, and is led back to the line. */
export function djHears(voice: StationVoice, words: string, context: KeyContext): VoiceResponse {
  const response = new VoiceResponse();
  if (words !== '') sayWords(listenForKey(response, { ...context, seconds: shortestSeconds }), voice, words);
  response.redirect(backToLine(context));
  return response;
}

/** Every key that counts just now, as the table has it. */
export function keysAreRead(voice: StationVoice, context: KeyContext): VoiceResponse {
  return djHears(voice, spokenKeys(tongueIn(voice), context), context);
}
