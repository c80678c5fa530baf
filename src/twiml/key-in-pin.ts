import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PinPurpose } from '../show/dj/pin-proof.ts';
import { link } from './link.ts';
import { type StationVoice, saySentence } from './voice.ts';

const secondsBetweenKeys = 10;

export interface PinQuestion {
  /** How many PINs this call has keyed in wrongly. */
  readonly wrongTries: number;
  /** Where the right PIN leads: in, to the line, unless given. */
  readonly then?: PinPurpose;
}

/** Asks for the PIN. Without one, whoever is still to be let in must go, and a DJ goes back to the line. */
export function keyInPin(voice: StationVoice, { wrongTries, then = 'line' }: PinQuestion): VoiceResponse {
  const response = new VoiceResponse();
  const gather = response.gather({
    action: link('/dj-pin', { then, wrong: wrongTries }),
    finishOnKey: '#',
    timeout: secondsBetweenKeys,
  });
  if (wrongTries > 0) saySentence(gather, voice, 'pin-was-wrong');
  saySentence(gather, voice, 'pin-prompt');
  if (then === 'line') {
    saySentence(response, voice, 'no-pin-goodbye');
    response.hangup();
  } else {
    saySentence(response, voice, 'no-pin');
    response.redirect(link('/dj-next'));
  }
  return response;
}
