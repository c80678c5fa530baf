import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { speak } from './voice.ts';

/** A caller has waited longer than anybody should: out of the line, to where the goodbye is said. */
export function waitedTooLong(): VoiceResponse {
  const response = new VoiceResponse();
  speak(response, 'We are very sorry. You have waited a long time, and nobody could take your call.');
  response.leave();
  return response;
}
