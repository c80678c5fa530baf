import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PinPurpose } from '../show/pin-proof.ts';
import { link } from './link.ts';
import { speak } from './voice.ts';

const secondsBetweenKeys = 10;

export interface PinQuestion {
  /** How many PINs this call has keyed in wrongly. */
  readonly wrongTries: number;
  /** Where the right PIN leads: in, to the line, unless given. */
  readonly then?: PinPurpose;
}

/** Asks for the PIN. Without one, whoever is still to be let in must go, and a DJ goes back to the line. */
export function keyInPin({ wrongTries, then = 'line' }: PinQuestion): VoiceResponse {
  const response = new VoiceResponse();
  const gather = response.gather({
    action: link('/dj-pin', { then, wrong: wrongTries }),
    finishOnKey: '#',
    timeout: secondsBetweenKeys,
  });
  const sorry = wrongTries === 0 ? '' : 'Sorry, that was not it. ';
  speak(gather, `${sorry}Please key in your PIN, then press pound.`);
  if (then === 'line') {
    speak(response, 'There was no PIN. Goodbye.');
    response.hangup();
  } else {
    speak(response, 'There was no PIN.');
    response.redirect(link('/dj-next'));
  }
  return response;
}
