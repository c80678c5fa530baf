import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PlaceInMessages } from '../show/message-turn.ts';
import { spokenCount } from '../show/spoken-count.ts';
import { gatherMessageKey } from './gather-message-key.ts';
import { fromMessagesToLine } from './messages-link.ts';
import { speak } from './voice.ts';

const secondsToChoose = 4;

/**
 * The DJ has come to the end of the messages. After the new ones, those heard before can be heard again: that is what
 * the key 1 means where no message is at hand.
 */
export function noMoreMessages({ pass, number }: PlaceInMessages, heardBefore: number): VoiceResponse {
  const response = new VoiceResponse();
  if (pass === 'heard' || heardBefore === 0) {
    speak(response, number === 0 ? 'There are no new messages.' : 'There are no more messages.');
  } else {
    const fromStart = { pass: 'heard', mark: undefined, number: 0 } as const;
    const gather = gatherMessageKey(response, { place: fromStart, timeout: secondsToChoose });
    const end = number === 0 ? 'There are no new messages.' : 'There are no more new messages.';
    speak(gather, `${end} Press 1 to hear ${spokenCount(heardBefore, 'old message')}.`);
  }
  response.redirect(fromMessagesToLine());
  return response;
}
