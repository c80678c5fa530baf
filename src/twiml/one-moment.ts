import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { speak } from './voice.ts';

/** Long enough that a lasting fault does not have us asked many times a second. */
const pauseSeconds = 5;

/** Keeps somebody on the line when a doorway has failed: a pause, then `url` once more. */
export function oneMoment(url: string): VoiceResponse {
  const response = new VoiceResponse();
  speak(response, 'One moment, please.');
  response.pause({ length: pauseSeconds });
  response.redirect(url);
  return response;
}
