import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PlaceInMessages } from '../show/message/message-turn.ts';
import { type CountedMessage, spokenDeletedAlready, spokenNotReady } from '../show/spoken/spoken-messages.ts';
import { fromMessagesToLine, toNextMessage } from './messages-link.ts';
import { sayAndGoOn } from './say-and-go-on.ts';
import { type StationVoice, saySentence, sayWords, tongueIn } from './voice.ts';

/** Nobody can say what messages there are: back to the line, where callers may be waiting. */
export function messagesAreOutOfReach(voice: StationVoice): VoiceResponse {
  return sayAndGoOn(voice, 'messages-out-of-reach', fromMessagesToLine());
}

/** The DJ has kept a message, and hears the next. */
export function messageIsKept(voice: StationVoice, place: PlaceInMessages): VoiceResponse {
  return sayAndGoOn(voice, 'message-kept', toNextMessage(place));
}

/** The DJ has deleted a message, and hears the next. */
export function messageIsDeleted(voice: StationVoice, place: PlaceInMessages): VoiceResponse {
  return sayAndGoOn(voice, 'message-deleted', toNextMessage(place));
}

/** Twilio has not finished its sound. */
export function messageIsNotReady(
  voice: StationVoice,
  place: PlaceInMessages,
  which: CountedMessage,
): VoiceResponse {
  const response = new VoiceResponse();
  sayWords(response, voice, spokenNotReady(tongueIn(voice), which));
  saySentence(response, voice, 'message-stays-new');
  return withNext(response, place);
}

/**
 * Somebody else has deleted it, at Twilio or on the other telephone.
 *
 * @param which undefined for the message at hand
 */
export function messageIsGone(
  voice: StationVoice,
  place: PlaceInMessages,
  which?: CountedMessage,
): VoiceResponse {
  const response = new VoiceResponse();
  if (which === undefined) saySentence(response, voice, 'message-deleted-already');
  else sayWords(response, voice, spokenDeletedAlready(tongueIn(voice), which));
  return withNext(response, place);
}

function withNext(response: VoiceResponse, place: PlaceInMessages): VoiceResponse {
  response.redirect(toNextMessage(place));
  return response;
}
