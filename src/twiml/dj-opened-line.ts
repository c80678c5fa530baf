import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from './link.ts';
import { speak } from './voice.ts';

/** The DJ has opened the line. The next look must not trust what was remembered of the closed one. */
export function djOpenedLine(): VoiceResponse {
  const response = new VoiceResponse();
  speak(response, 'The line is open.');
  response.redirect(link('/dj-next', { fresh: 1 }));
  return response;
}
