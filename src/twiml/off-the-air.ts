import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { type StationVoice, saySentence } from './voice.ts';

/** For as long after the wrap-up the DJ, who may have only just heard of the key, can put the last caller back. */
const secondsAfterWrapUp = 10;

/** A caller is off the air, and thanked. */
export function offTheAir(voice: StationVoice, then: string): VoiceResponse {
  const response = new VoiceResponse();
  saySentence(response, voice, 'off-the-air');
  response.redirect(then);
  return response;
}

/** The line of a caller who is off the air is held for a while, in which the DJ can take them once more. */
export function heldForDj(voice: StationVoice, wrapUpSeconds: number): VoiceResponse {
  const response = new VoiceResponse();
  response.pause({ length: wrapUpSeconds + secondsAfterWrapUp });
  saySentence(response, voice, 'goodbye');
  response.hangup();
  return response;
}
