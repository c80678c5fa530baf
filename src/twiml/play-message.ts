import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PlaceInMessages } from '../show/message/message-turn.ts';
import { gatherMessageKey } from './gather-message-key.ts';
import { toMessageKey } from './messages-link.ts';
import { type StationVoice, sayWords } from './voice.ts';

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
  response.redirect(toMessageKey(place, overFrom));
  return response;
}
