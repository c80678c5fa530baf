import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { type StationVoice, saySentence } from './voice.ts';

/** The last thing that a caller hears before the DJ: that this is broadcast and recorded. */
export function goingOnAir(voice: StationVoice): VoiceResponse {
  const response = new VoiceResponse();
  saySentence(response, voice, 'notice-before-air');
  return response;
}
