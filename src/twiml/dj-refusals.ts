import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { farewell } from './farewell.ts';

/** Too many wrong PINs. */
export function pinIsLocked(): VoiceResponse {
  return farewell('There were too many wrong tries. Please call again in five minutes. Goodbye.');
}

/** The station lets in listed numbers only, and this is not one of them. */
export function numberIsNotListed(): VoiceResponse {
  return farewell('Sorry, this number is for our presenters only. Goodbye.');
}

/** Nobody can be let in: the operator hears what is missing. */
export function djLineIsNotSetUp(): VoiceResponse {
  return farewell('No DJ can be let in yet. Please set DJ NUMBERS or DJ PIN, and deploy again. Goodbye.');
}
