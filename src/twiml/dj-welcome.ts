import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from './link.ts';
import { speak } from './voice.ts';

/** A DJ is let in. */
export function djWelcome(stationName: string): VoiceResponse {
  const response = new VoiceResponse();
  speak(response, `Welcome to the line of ${stationName}. Press star to end a call and take the next.`);
  response.redirect(link('/dj-next'));
  return response;
}
