import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { type StationVoice, saySentence } from './voice.ts';

/** Long enough that a lasting fault does not have us asked many times a second. */
const pauseSeconds = 5;

/** Keeps somebody on the line when a doorway has failed: a pause, then `url` once more. */
export function oneMoment(voice: StationVoice, url: string): VoiceResponse {
  const response = new VoiceResponse();
  saySentence(response, voice, 'one-moment');
  response.pause({ length: pauseSeconds });
  response.redirect(url);
  return response;
}
