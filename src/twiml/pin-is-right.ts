import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../carried/codec.ts';
import { djCall } from '../carried/dj.ts';
import type { PinPurpose } from '../show/dj/pin-proof.ts';
import { confirmClosing } from './confirm-closing.ts';
import { djWelcome } from './dj-welcome.ts';
import type { KeyMeanwhile } from './listen-for-key.ts';
import { goOn } from './plain.ts';
import type { StationVoice } from './voice.ts';

/** The right PIN leads to what it was keyed for. From here on, the proof follows the DJ through the call. */
export function pinIsRight(voice: StationVoice, then: PinPurpose, context: KeyMeanwhile): VoiceResponse {
  const proof = 'pin';
  switch (then) {
    case 'line':
      return djWelcome(voice, { proof });
    case 'messages':
      return goOn(link('/dj-messages', djCall.toQuery({ proof })));
    case 'close-out':
      return confirmClosing(voice, { ...context, proof });
  }
}
