import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { type PinPurpose, parsePinProof } from '../../show/dj/pin-proof.ts';
import { pinIsNotSet } from '../../twiml/dj-refusals.ts';
import { keyInPin } from '../../twiml/key-in-pin.ts';
import type { Webhook } from '../webhook.ts';

/**
 * For what a listed number alone does not allow, since a caller ID can be forged.
 *
 * @param then what it is keyed for
 * @returns what to answer instead; undefined when the PIN has been keyed in this call
 */
export function askForPin(
  { parameters, settings, voice }: Webhook,
  then: Exclude<PinPurpose, 'line'>,
): VoiceResponse | undefined {
  if (parsePinProof(parameters.text('proof')) !== undefined) return undefined;
  return settings.djPin === undefined ? pinIsNotSet(voice) : keyInPin(voice, { wrongTries: 0, then });
}
