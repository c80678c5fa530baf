import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PlaceInMessages } from '../show/message-turn.ts';
import { gatherMessageKey } from './gather-message-key.ts';
import { toNextMessage } from './messages-link.ts';
import { speak } from './voice.ts';

const secondsToChoose = 4;

/**
 * What the DJ can do with the message at hand. Without a key the next one comes.
 *
 * @param news what is said first; empty when all went well
 */
export function messageMenu(news: string, place: PlaceInMessages): VoiceResponse {
  const response = new VoiceResponse();
  const gather = gatherMessageKey(response, { place, timeout: secondsToChoose });
  const menu = '1 keeps it, 2 deletes it, 3 plays it again, 4 is the next, 0 the line.';
  speak(gather, news === '' ? menu : `${news} ${menu}`);
  response.redirect(toNextMessage(place));
  return response;
}
