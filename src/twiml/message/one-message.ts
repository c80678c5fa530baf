import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../../carried/codec.ts';
import { djCall } from '../../carried/dj.ts';
import { messageAtHand, placeInMessages } from '../../carried/message.ts';
import type { PinProof } from '../../show/dj/dj-access.ts';
import type { PlaceInMessages } from '../../show/message/message-turn.ts';
import {
  type CountedMessage,
  spokenDeletedAlready,
  spokenNotReady,
} from '../../show/words/spoken-messages.ts';
import { type SaidToDj, tellDj, toKey } from '../dj/tell-dj.ts';
import { type StationVoice, tongueIn } from '../voice.ts';

/** Whoever is in the messages has keyed the PIN in this call, and need not key it again. */
const proof: PinProof = 'pin';
const proven = djCall.toQuery({ proof });

/** To the next message. */
export function toNextMessage(place: PlaceInMessages): string {
  return link('/dj-messages', proven, placeInMessages.toQuery(place));
}

/** How it stands with the message at hand when a key is pressed. */
interface AtKey {
  /** The earliest second, since 1970, at which the message can be over. */
  readonly overFrom?: number;
  /** The DJ was just asked to press the key once more by which it is deleted. */
  readonly isAskedToDelete?: boolean;
}

/** To where a key is obeyed. */
export function toMessageKey(place: PlaceInMessages, atKey: AtKey = {}): string {
  return link(
    '/dj-messages',
    proven,
    placeInMessages.toQuery(place),
    messageAtHand.toQuery({ isChosen: true, ...atKey }),
  );
}

export function fromMessagesToLine(): string {
  return link('/dj-next', proven);
}

/** The same, with words: a key means already what it means at the line. */
export function leavingMessages(): { readonly keysTo: string; readonly onward: string } {
  return { keysTo: toKey({ lineState: undefined, moment: 'idle', proof }), onward: fromMessagesToLine() };
}

/** What is said or played inside is broken off by one key, whichever it is. */
export function gatherMessageKey(
  response: VoiceResponse,
  { place, timeout, ...atKey }: AtKey & { readonly place: PlaceInMessages; readonly timeout: number },
): ReturnType<VoiceResponse['gather']> {
  return response.gather({ action: toMessageKey(place, atKey), numDigits: 1, finishOnKey: '', timeout });
}

/** Nobody can say what messages there are: back to the line, where callers may be waiting. */
export function messagesAreOutOfReach(voice: StationVoice): VoiceResponse {
  return tellDj(voice, ['messages-out-of-reach'], leavingMessages());
}

/** The DJ has kept a message, and hears what comes next. */
export function messageIsKept(voice: StationVoice, place: PlaceInMessages): VoiceResponse {
  return onToNext(voice, place, ['message-kept']);
}

/** The DJ has deleted a message, and hears what comes next. */
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
