import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { speak } from './voice.ts';

/** The last thing that a caller hears before the DJ. */
export function goingOnAir(): VoiceResponse {
  const response = new VoiceResponse();
  speak(response, 'You are going on the air. Please turn your radio down.');
  return response;
}
