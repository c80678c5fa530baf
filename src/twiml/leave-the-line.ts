import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { SentenceKey } from './sentences/sentences.ts';
import { type StationVoice, saySentence } from './voice.ts';

/** Takes a caller out of the queue without a word; what follows is said where Twilio asks next. */
export function leaveTheLine(): VoiceResponse {
  const response = new VoiceResponse();
  response.leave();
  return response;
}

/** A caller has waited longer than anybody should: out of the line, to where the goodbye is said. */
export function waitedTooLong(voice: StationVoice): VoiceResponse {
  return leaveWith(voice, 'waited-too-long');
}

/** The line has been closed with this caller in it: out of it, to where the goodbye is said. */
export function showEndsInLine(voice: StationVoice): VoiceResponse {
  return leaveWith(voice, 'show-ends-in-line');
}

function leaveWith(voice: StationVoice, key: SentenceKey): VoiceResponse {
  const response = new VoiceResponse();
  saySentence(response, voice, key);
  response.leave();
  return response;
}
