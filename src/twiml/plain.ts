import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { type SentenceKey, type StationVoice, saySentence } from './voice.ts';

/** Last words, and the end of the call. */
export function farewell(voice: StationVoice, ...sentences: readonly SentenceKey[]): VoiceResponse {
  const response = new VoiceResponse();
  for (const key of sentences) saySentence(response, voice, key);
  response.hangup();
  return response;
}

/** For a call that is over or is being led elsewhere: an empty document, and above all no Hangup. */
export function nothingMore(): VoiceResponse {
  return new VoiceResponse();
}

/** Leads the call to another doorway without a word. */
export function goOn(url: string): VoiceResponse {
  const response = new VoiceResponse();
  response.redirect(url);
  return response;
}

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

/** The last thing that a caller hears before the DJ: that this is broadcast and recorded. */
export function goingOnAir(voice: StationVoice): VoiceResponse {
  const response = new VoiceResponse();
  saySentence(response, voice, 'notice-before-air');
  return response;
}

/** For as long after the wrap-up the DJ, who may have only just heard of the key, can put the last caller back. */
const secondsAfterWrapUp = 10;

/** A caller who is off the air is thanked, and their line is held for a while, in which the DJ can take them once more. */
export function heldForDj(voice: StationVoice, wrapUpSeconds: number): VoiceResponse {
  const response = new VoiceResponse();
  saySentence(response, voice, 'thanks-for-calling');
  response.pause({ length: wrapUpSeconds + secondsAfterWrapUp });
  saySentence(response, voice, 'goodbye');
  response.hangup();
  return response;
}
