import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';

/** For a call that is over or is being led elsewhere: an empty document, and above all no Hangup. */
export function nothingMore(): VoiceResponse {
  return new VoiceResponse();
}
