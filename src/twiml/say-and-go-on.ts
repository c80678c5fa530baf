import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { SentenceKey } from './sentences/sentences.ts';
import { type StationVoice, saySentence } from './voice.ts';

/** One sentence, and straight on to another doorway. */
export function sayAndGoOn(voice: StationVoice, key: SentenceKey, url: string): VoiceResponse {
  const response = new VoiceResponse();
  saySentence(response, voice, key);
  response.redirect(url);
  return response;
}
