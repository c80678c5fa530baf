import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';

type Gather = ReturnType<VoiceResponse['gather']>;

/** What is said and played in line is long enough to find a key. */
const secondsAfterwards = 1;

/**
 * Whatever a waiting caller hears is inside of this, so that no key is lost. One key breaks it off.
 *
 * @param action where the key leads
 * @param seconds of silence in which a key is still taken
 * @see https://www.twilio.com/docs/voice/twiml/gather
 */
export function gatherWaitingKey(
  response: VoiceResponse,
  action: string,
  seconds = secondsAfterwards,
): Gather {
  return response.gather({ action, numDigits: 1, finishOnKey: '', timeout: seconds });
}
