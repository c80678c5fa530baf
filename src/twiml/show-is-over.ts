import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { callerChoice } from './caller-choice.ts';
import type { MessageContext } from './leave-message.ts';

/** A caller is still waiting when the show ends. */
export function showIsOver(stationName: string, context: MessageContext): VoiceResponse {
  const words = `Our show has come to its end, and we could not get to everyone. Thank you for calling ${stationName}.`;
  return callerChoice({ words, context });
}
