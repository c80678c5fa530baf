import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from './link.ts';
import { speak } from './voice.ts';

const secondsBetweenKeys = 10;

/**
 * Asks for the PIN.
 *
 * @param wrongTries how many PINs this call has keyed in wrongly
 */
export function keyInPin(wrongTries: number): VoiceResponse {
  const response = new VoiceResponse();
  const gather = response.gather({
    action: link('/dj-pin', { wrong: wrongTries }),
    finishOnKey: '#',
    timeout: secondsBetweenKeys,
  });
  const sorry = wrongTries === 0 ? '' : 'Sorry, that was not it. ';
  speak(gather, `${sorry}Please key in your PIN, then press pound.`);
  speak(response, 'There was no PIN. Goodbye.');
  response.hangup();
  return response;
}
