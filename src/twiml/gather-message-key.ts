import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PlaceInMessages } from '../show/message/message-turn.ts';
import { toMessageKey } from './messages-link.ts';

/** What is said or played inside is broken off by one key, whichever it is. */
export function gatherMessageKey(
  response: VoiceResponse,
  { place, timeout }: { readonly place: PlaceInMessages; readonly timeout: number },
): ReturnType<VoiceResponse['gather']> {
  return response.gather({ action: toMessageKey(place), numDigits: 1, finishOnKey: '', timeout });
}
