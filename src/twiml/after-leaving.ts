import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { LetGoReason } from '../show/let-go-reason.ts';
import { callerChoice } from './caller-choice.ts';
import { leaveMessage, type MessageContext } from './leave-message.ts';

export interface LetGo {
  readonly stationName: string;
  readonly context: MessageContext;
}

/** What a caller hears whom we have let out of the line; why has been said in line. */
export function afterLeaving(reason: LetGoReason, { stationName, context }: LetGo): VoiceResponse {
  switch (reason) {
    case 'closed-out':
      return callerChoice({ words: `Thank you for calling ${stationName}.`, context });
    case 'waited-too-long':
      return callerChoice({
        words: `Thank you for waiting. Please call ${stationName} again another time.`,
        context,
      });
    case 'message-instead':
      return leaveMessage(context);
  }
}
