import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PinPurpose } from '../show/pin-proof.ts';
import { farewell } from './farewell.ts';
import { link } from './link.ts';
import { speak } from './voice.ts';

/** The station lets in listed numbers only, and this is not one of them. */
export function numberIsNotListed(): VoiceResponse {
  return farewell('Sorry, this number is for our presenters only. Goodbye.');
}

/** Nobody can be let in: the operator hears what is missing. */
export function djLineIsNotSetUp(): VoiceResponse {
  return farewell('No DJ can be let in yet. Please set DJ NUMBERS or DJ PIN, and deploy again. Goodbye.');
}

/** The PIN was taken from the settings while a DJ keyed it in. */
export function thereIsNoPin(then: PinPurpose): VoiceResponse {
  return then === 'line' ? djLineIsNotSetUp() : pinIsNotSet();
}

/** What the DJ wants needs a PIN, and the station has none. */
export function pinIsNotSet(): VoiceResponse {
  return backToLine('This needs a PIN. Please set DJ PIN first, and deploy again.');
}

/** Too many wrong PINs. A DJ who has been let in by number keeps the line. */
export function pinIsLocked(then: PinPurpose): VoiceResponse {
  const sorry = 'There were too many wrong tries.';
  return then === 'line'
    ? farewell(`${sorry} Please call again in five minutes. Goodbye.`)
    : backToLine(`${sorry} Please try again in five minutes.`);
}

/** Whether the PIN may be tried cannot be found out. */
export function pinCannotBeChecked(): VoiceResponse {
  return backToLine('The PIN cannot be checked just now. Please try again in a minute.');
}

function backToLine(words: string): VoiceResponse {
  const response = new VoiceResponse();
  speak(response, words);
  response.redirect(link('/dj-next'));
  return response;
}
