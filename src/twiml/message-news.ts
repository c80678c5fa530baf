import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PlaceInMessages } from '../show/message-turn.ts';
import { fromMessagesToLine, toNextMessage } from './messages-link.ts';
import { speak } from './voice.ts';

/** Nobody can say what messages there are: back to the line, where callers may be waiting. */
export function messagesAreOutOfReach(): VoiceResponse {
  return sayAndGo(
    'The messages cannot be reached just now. They are kept. Back to the line.',
    fromMessagesToLine(),
  );
}

export function messageIsKept(place: PlaceInMessages): VoiceResponse {
  return sayAndGo('Kept.', toNextMessage(place));
}

export function messageIsDeleted(place: PlaceInMessages): VoiceResponse {
  return sayAndGo('Deleted.', toNextMessage(place));
}

/** @param which such as `Message one of three` */
export function messageIsNotReady(which: string, place: PlaceInMessages): VoiceResponse {
  return sayAndGo(`${which} is not ready yet. It stays new.`, toNextMessage(place));
}

/**
 * Somebody else has deleted it, at Twilio or on the other telephone.
 *
 * @param which such as `Message one of three`
 */
export function messageIsGone(which: string, place: PlaceInMessages): VoiceResponse {
  return sayAndGo(`${which} has been deleted already.`, toNextMessage(place));
}

function sayAndGo(words: string, to: string): VoiceResponse {
  const response = new VoiceResponse();
  speak(response, words);
  response.redirect(to);
  return response;
}
