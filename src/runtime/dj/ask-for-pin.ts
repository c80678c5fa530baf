import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { type DjCommand, pinFor } from '../../show/dj/dj-keys.ts';
import { keyInPin, pinIsNotSet } from '../../twiml/dj/dj-pin.ts';
import type { Webhook } from '../webhook.ts';
import { keyMeanwhileOf } from './key-context.ts';

/**
 * For what a listed number alone does not allow, since a caller ID can be forged.
 *
 * @returns what to answer instead; undefined when the command needs no PIN, or when it has been keyed in this call
 */
export function askForPin(webhook: Webhook, command: DjCommand): VoiceResponse | undefined {
  const { settings, voice } = webhook;
  const { proof, told, last } = keyMeanwhileOf(webhook);
  const then = pinFor(command);
  if (then === undefined || proof !== undefined) return undefined;
  const context = { told, moment: 'idle', proof, last } as const;
  if (settings.djPin === undefined) return pinIsNotSet(voice, context);
  return keyInPin(voice, { wrongTries: 0, then, context });
}
