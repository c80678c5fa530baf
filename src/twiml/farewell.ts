import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { SentenceKey } from './sentences/sentences.ts';
import { type StationVoice, saySentence } from './voice.ts';

/** Last words, and the end of the call. */
export function farewell(voice: StationVoice, ...sentences: readonly SentenceKey[]): VoiceResponse {
  const response = new VoiceResponse();
  for (const key of sentences) saySentence(response, voice, key);
  response.hangup();
  return response;
}
