import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PlaceInMessages } from '../show/message/message-turn.ts';
import { type CountedMessage, spokenDeletedAlready, spokenNotReady } from '../show/spoken/spoken-messages.ts';
import { leavingMessages, toMessageKey, toNextMessage } from './messages-link.ts';
import { type SaidToDj, tellDj } from './tell-dj.ts';
import { type StationVoice, tongueIn } from './voice.ts';

/** Nobody can say what messages there are: back to the line, where callers may be waiting. */
export function messagesAreOutOfReach(voice: StationVoice): VoiceResponse {
  return tellDj(voice, ['messages-out-of-reach'], leavingMessages());
}

/** The DJ has kept a message, and hears the next. */
export function messageIsKept(voice: StationVoice, place: PlaceInMessages): VoiceResponse {
  return onToNext(voice, place, ['message-kept']);
}

/** The DJ has deleted a message, and hears the next. */
export function messageIsDeleted(voice: StationVoice, place: PlaceInMessages): VoiceResponse {
  return onToNext(voice, place, ['message-deleted']);
}

/** Twilio has not finished its sound. */
export function messageIsNotReady(
  voice: StationVoice,
  place: PlaceInMessages,
  which: CountedMessage,
): VoiceResponse {
  return onToNext(voice, place, [{ words: spokenNotReady(tongueIn(voice), which) }, 'message-stays-new']);
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
  const gone = which && { words: spokenDeletedAlready(tongueIn(voice), which) };
  return onToNext(voice, place, [gone ?? 'message-deleted-already']);
}

/** A key meanwhile is for the message that has just been spoken of. */
function onToNext(voice: StationVoice, place: PlaceInMessages, said: readonly SaidToDj[]): VoiceResponse {
  return tellDj(voice, said, { keysTo: toMessageKey(place), onward: toNextMessage(place) });
}
