import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { CommandResult, MessageCommand } from '../../show/message/message-key.ts';
import type { PlaceInMessages } from '../../show/message/message-turn.ts';
import { goOn } from '../plain.ts';
import { type SentenceKey, type StationVoice, saySentence } from '../voice.ts';
import {
  fromMessagesToLine,
  gatherMessageKey,
  messageIsDeleted,
  messageIsGone,
  messageIsKept,
  toNextMessage,
} from './one-message.ts';

const secondsToChoose = 4;

/**
 * What the DJ can do with the message at hand. Without a key the next one comes.
 *
 * @param news what is said first; nothing when all went well
 */
export function messageMenu(voice: StationVoice, place: PlaceInMessages, news?: SentenceKey): VoiceResponse {
  const response = new VoiceResponse();
  offerMenu(response, voice, place, news);
  return response;
}

/** The DJ has pressed the key by which a message is deleted: it is, when the key comes once more. Without it there is the menu. */
function confirmDelete(voice: StationVoice, place: PlaceInMessages): VoiceResponse {
  const response = new VoiceResponse();
  const gather = gatherMessageKey(response, { place, timeout: secondsToChoose, isAskedToDelete: true });
  saySentence(gather, voice, 'confirm-delete');
  offerMenu(response, voice, place);
  return response;
}

function offerMenu(
  response: VoiceResponse,
  voice: StationVoice,
  place: PlaceInMessages,
  news?: SentenceKey,
): void {
  const gather = gatherMessageKey(response, { place, timeout: secondsToChoose });
  if (news !== undefined) saySentence(gather, voice, news);
  saySentence(gather, voice, 'message-menu');
  response.redirect(toNextMessage(place));
}

/** After the others a message is played. */
type CommandAtMenu = Exclude<MessageCommand, 'next' | 'repeat'>;

/** What the DJ hears once a command for a message has been carried out, or has not. */
export function afterMessageCommand(
  voice: StationVoice,
  place: PlaceInMessages,
  { command, done }: { readonly command: CommandAtMenu; readonly done: CommandResult },
): VoiceResponse {
  if (done === 'gone') return messageIsGone(voice, place);
  switch (command) {
    case 'keep':
      return done === 'done' ? messageIsKept(voice, place) : messageMenu(voice, place, 'message-not-kept');
    case 'ask-to-delete':
      return confirmDelete(voice, place);
    case 'delete':
      return done === 'done'
        ? messageIsDeleted(voice, place)
        : messageMenu(voice, place, 'message-not-deleted');
    case 'heard':
      return messageMenu(voice, place, done === 'done' ? undefined : 'message-still-new');
    case 'unplayed':
      return messageMenu(voice, place, 'message-not-played');
    case 'unknown':
      return messageMenu(voice, place);
    case 'line':
      return goOn(fromMessagesToLine());
  }
}
