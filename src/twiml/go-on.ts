import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';

/** Leads the call to another doorway without a word. */
export function goOn(url: string): VoiceResponse {
  const response = new VoiceResponse();
  response.redirect(url);
  return response;
}
