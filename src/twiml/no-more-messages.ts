import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PlaceInMessages } from '../show/message/message-turn.ts';
import { spokenOldMessages } from '../show/spoken/spoken-messages.ts';
import { gatherMessageKey } from './gather-message-key.ts';
import { fromMessagesToLine } from './messages-link.ts';
import { type StationVoice, saySentence, sayWords, tongueIn } from './voice.ts';

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
  const response = new VoiceResponse();
  if (pass === 'heard' || heardBefore === 0) {
    saySentence(response, voice, number === 0 ? 'no-new-messages' : 'no-more-messages');
  } else {
    const fromStart = { pass: 'heard', mark: undefined, number: 0 } as const;
    const gather = gatherMessageKey(response, { place: fromStart, timeout: secondsToChoose });
    saySentence(gather, voice, number === 0 ? 'no-new-messages' : 'no-more-new-messages');
    sayWords(gather, voice, spokenOldMessages(tongueIn(voice), heardBefore));
  }
  response.redirect(fromMessagesToLine());
  return response;
}
