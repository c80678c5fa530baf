import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { GoodbyeReason } from '../show/in-line/let-go-reason.ts';
import { callerChoice } from './caller-choice.ts';
import { farewell } from './farewell.ts';
import { leaveMessage, type MessageContext } from './leave-message.ts';
import type { StationVoice } from './voice.ts';

/** What a caller hears whom we have let out of the line; why has been said in line. */
export function afterLeaving(
  voice: StationVoice,
  reason: GoodbyeReason,
  context: MessageContext,
): VoiceResponse {
  switch (reason) {
    case 'closed-out':
      return callerChoice(voice, { said: ['thanks-for-calling'], context });
    case 'waited-too-long':
      return callerChoice(voice, { said: ['thanks-for-waiting'], context });
    case 'message-instead':
      return leaveMessage(voice, context);
    case 'dj-not-back':
      return farewell(voice, 'dj-not-back', 'thanks-goodbye');
  }
}
