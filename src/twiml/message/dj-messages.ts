import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PlaceInMessages } from '../../show/message/message-turn.ts';
import { spokenOldMessages } from '../../show/words/spoken-messages.ts';
import { tellDj } from '../dj/tell-dj.ts';
import { type StationVoice, sayWords, tongueIn } from '../voice.ts';
import { fromMessagesToLine, gatherMessageKey, leavingMessages, toMessageKey } from './one-message.ts';

/** The shortest that Twilio allows: the menu follows on the message. */
const secondsAfterMessage = 1;

export interface PlayedMessage {
  /** Empty when the DJ hears the message again. */
  readonly announcement: string;
  /** The address of the sound. */
  readonly audio: string;
  readonly place: PlaceInMessages;
  /** The earliest second, since 1970, at which the message can be over. */
  readonly overFrom: number;
}

/**
 * The DJ hears a message. A key is obeyed at once, during the announcement too. Only who hears it to its end comes to
 * the redirect; whoever is cut off does not.
 */
export function playMessage(
  voice: StationVoice,
  { announcement, audio, place, overFrom }: PlayedMessage,
): VoiceResponse {
  const response = new VoiceResponse();
  const gather = gatherMessageKey(response, { place, timeout: secondsAfterMessage });
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
