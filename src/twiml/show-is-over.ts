import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { callerChoice } from './caller-choice.ts';
import type { MessageContext } from './leave-message.ts';
import type { SentenceKey } from './sentences/sentences.ts';
import type { StationVoice } from './voice.ts';

/** A caller is still waiting when the show ends. */
export function showIsOver(voice: StationVoice, context: MessageContext): VoiceResponse {
  return over(voice, context, []);
}

/** The same for a caller of whom nobody knows whether they have heard the notice. */
export function showIsOverUnheard(voice: StationVoice, context: MessageContext): VoiceResponse {
  return over(voice, context, ['notice-before-line']);
}

function over(voice: StationVoice, context: MessageContext, first: readonly SentenceKey[]): VoiceResponse {
  return callerChoice(voice, { first, said: ['show-is-over', 'thanks-for-calling'], context });
}
