import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { callerChoice } from './caller-choice.ts';
import type { MessageContext } from './leave-message.ts';
import type { StationVoice } from './voice.ts';

/** A caller is still waiting when the show ends. */
export function showIsOver(voice: StationVoice, context: MessageContext): VoiceResponse {
  return callerChoice(voice, { said: ['show-is-over', 'thanks-for-calling'], context });
}
