import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { askForSecondKey } from './ask-for-second-key.ts';
import type { KeyMeanwhile } from './listen-for-key.ts';
import type { StationVoice } from './voice.ts';

/** Closing cannot be taken back: whoever has keyed the PIN for it confirms it by a second press of the key. */
export function confirmClosing(voice: StationVoice, context: KeyMeanwhile): VoiceResponse {
  return askForSecondKey(voice, 'close', context);
}
