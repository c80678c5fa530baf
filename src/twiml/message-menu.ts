import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PlaceInMessages } from '../show/message/message-turn.ts';
import { gatherMessageKey } from './gather-message-key.ts';
import { toNextMessage } from './messages-link.ts';
import type { SentenceKey } from './sentences/sentences.ts';
import { type StationVoice, saySentence } from './voice.ts';

const secondsToChoose = 4;

/**
 * What the DJ can do with the message at hand. Without a key the next one comes.
 *
 * @param news what is said first; nothing when all went well
 */
export function messageMenu(voice: StationVoice, place: PlaceInMessages, news?: SentenceKey): VoiceResponse {
  const response = new VoiceResponse();
  const gather = gatherMessageKey(response, { place, timeout: secondsToChoose });
  if (news !== undefined) saySentence(gather, voice, news);
  saySentence(gather, voice, 'message-menu');
  response.redirect(toNextMessage(place));
  return response;
}
