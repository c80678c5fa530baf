import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { speak } from './voice.ts';

/** Last words, and the end of the call. */
export function farewell(words: string): VoiceResponse {
  const response = new VoiceResponse();
  speak(response, words);
  response.hangup();
  return response;
}
