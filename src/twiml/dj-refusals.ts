import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PinPurpose } from '../show/dj/pin-proof.ts';
import { djIsTold } from './dj-is-told.ts';
import type { KeyMeanwhile } from './listen-for-key.ts';
import { farewell } from './plain.ts';
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
export function thereIsNoPin(voice: StationVoice, then: PinPurpose, context: KeyMeanwhile): VoiceResponse {
  return then === 'line' ? djLineIsNotSetUp(voice) : pinIsNotSet(voice, context);
}

/** What the DJ wants needs a PIN, and the station has none. */
export function pinIsNotSet(voice: StationVoice, context: KeyMeanwhile): VoiceResponse {
  return djIsTold(voice, 'pin-is-not-set', context);
}

/** Too many wrong PINs. A DJ who has been let in by number keeps the line. */
export function pinIsLocked(voice: StationVoice, then: PinPurpose, context: KeyMeanwhile): VoiceResponse {
  return then === 'line' ? farewell(voice, 'pin-locked-goodbye') : djIsTold(voice, 'pin-locked', context);
}

/** Whether the PIN may be tried cannot be found out. */
export function pinCannotBeChecked(voice: StationVoice, context: KeyMeanwhile): VoiceResponse {
  return djIsTold(voice, 'pin-cannot-be-checked', context);
}
