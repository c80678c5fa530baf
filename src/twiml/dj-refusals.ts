import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PinPurpose } from '../show/dj/pin-proof.ts';
import { farewell } from './farewell.ts';
import { link } from './link.ts';
import { sayAndGoOn } from './say-and-go-on.ts';
import type { SentenceKey } from './sentences/sentences.ts';
import type { StationVoice } from './voice.ts';

/** The station lets in listed numbers only, and this is not one of them. */
export function numberIsNotListed(voice: StationVoice): VoiceResponse {
  return farewell(voice, 'number-not-listed');
}

/** Nobody can be let in: the operator hears what is missing. */
export function djLineIsNotSetUp(voice: StationVoice): VoiceResponse {
  return farewell(voice, 'dj-line-not-set-up');
}

/** The PIN was taken from the settings while a DJ keyed it in. */
export function thereIsNoPin(voice: StationVoice, then: PinPurpose): VoiceResponse {
  return then === 'line' ? djLineIsNotSetUp(voice) : pinIsNotSet(voice);
}

/** What the DJ wants needs a PIN, and the station has none. */
export function pinIsNotSet(voice: StationVoice): VoiceResponse {
  return backToLine(voice, 'pin-is-not-set');
}

/** Too many wrong PINs. A DJ who has been let in by number keeps the line. */
export function pinIsLocked(voice: StationVoice, then: PinPurpose): VoiceResponse {
  return then === 'line' ? farewell(voice, 'pin-locked-goodbye') : backToLine(voice, 'pin-locked');
}

/** Whether the PIN may be tried cannot be found out. */
export function pinCannotBeChecked(voice: StationVoice): VoiceResponse {
  return backToLine(voice, 'pin-cannot-be-checked');
}

function backToLine(voice: StationVoice, key: SentenceKey): VoiceResponse {
  return sayAndGoOn(voice, key, link('/dj-next'));
}
