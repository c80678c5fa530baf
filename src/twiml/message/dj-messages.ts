import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PlaceInMessages } from '../../show/message/message-turn.ts';
import { spokenOldMessages } from '../../show/words/spoken-messages.ts';
import { shortestSeconds, tellDj } from '../dj/tell-dj.ts';
import { type StationVoice, saySentence, sayWords, tongueIn } from '../voice.ts';
import { fromMessagesToLine, gatherMessageKey, leavingMessages, toMessageKey } from './one-message.ts';

export interface PlayedMessage {
  /** Empty when the DJ hears the message again. */
  readonly announcement: string;
  /** The address of the sound. */
  readonly audio: string;
  readonly place: PlaceInMessages;
  /** The earliest second, since 1970, at which the message can be over. */
  readonly overFrom: number;
}

/** What has become of the message before. A key meanwhile is still for that one. */
export interface MessageBefore {
  readonly sentence: 'message-kept' | 'message-deleted';
  readonly place: PlaceInMessages;
}

/**
 * The DJ hears a message. A key is obeyed at once, during the announcement too. Only who hears it to its end comes to
 * the redirect; whoever is cut off does not.
 */
export function playMessage(
  voice: StationVoice,
  { announcement, audio, place, overFrom }: PlayedMessage,
  before?: MessageBefore,
): VoiceResponse {
  const response = new VoiceResponse();
  if (before !== undefined)
    saySentence(
      gatherMessageKey(response, { place: before.place, timeout: shortestSeconds }),
      voice,
      before.sentence,
    );
  const gather = gatherMessageKey(response, { place, timeout: shortestSeconds });
  if (announcement !== '') sayWords(gather, voice, announcement);
  gather.play(audio);
  response.redirect(toMessageKey(place, { overFrom }));
  return response;
}

const secondsToChoose = 4;

/**
 * The DJ has come to the end of the messages. After the new ones, those heard before can be heard again: that is what
 * the key 1 means where no message is at hand.
 */
export function noMoreMessages(
  voice: StationVoice,
  { pass, number }: PlaceInMessages,
  heardBefore: number,
): VoiceResponse {
  if (pass === 'heard' || heardBefore === 0)
    return tellDj(voice, [number === 0 ? 'no-new-messages' : 'no-more-messages'], leavingMessages());
  const oldOnes = { words: spokenOldMessages(tongueIn(voice), heardBefore) };
  return tellDj(voice, [number === 0 ? 'no-new-messages' : 'no-more-new-messages', oldOnes], {
    keysTo: toMessageKey({ pass: 'heard', mark: undefined, number: 0 }),
    onward: fromMessagesToLine(),
    seconds: secondsToChoose,
  });
}
