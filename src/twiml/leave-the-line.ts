import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { speak } from './voice.ts';

/** A caller has asked to leave a message, which cannot be recorded in line: out of it, to where it can. */
export function leaveTheLine(): VoiceResponse {
  const response = new VoiceResponse();
  response.leave();
  return response;
}

/** A caller has waited longer than anybody should: out of the line, to where the goodbye is said. */
export function waitedTooLong(): VoiceResponse {
  return leaveWith('We are very sorry. You have waited a long time, and nobody could take your call.');
}

/** The line has been closed with this caller in it: out of it, to where the goodbye is said. */
export function showEndsInLine(): VoiceResponse {
  return leaveWith('Our show has come to its end, and we could not get to everyone. We are sorry.');
}

function leaveWith(words: string): VoiceResponse {
  const response = new VoiceResponse();
  speak(response, words);
  response.leave();
  return response;
}
