import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { MessageWish, WishDone } from '../show/message/message-key.ts';
import type { PlaceInMessages } from '../show/message/message-turn.ts';
import { messageMenu } from './message-menu.ts';
import { messageIsDeleted, messageIsGone, messageIsKept } from './message-news.ts';
import { fromMessagesToLine, toNextMessage, toSameMessage } from './messages-link.ts';
import { goOn } from './plain.ts';
import type { StationVoice } from './voice.ts';

/** What the DJ hears once a wish for a message has been carried out, or has not. */
export function afterMessageWish(
  voice: StationVoice,
  place: PlaceInMessages,
  { wish, done }: { readonly wish: MessageWish; readonly done: WishDone },
): VoiceResponse {
  if (done === 'gone') return messageIsGone(voice, place);
  switch (wish) {
    case 'keep':
      return done === 'done' ? messageIsKept(voice, place) : messageMenu(voice, place, 'message-not-kept');
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
    case 'repeat':
      return goOn(toSameMessage(place));
    case 'next':
      return goOn(toNextMessage(place));
    case 'line':
      return goOn(fromMessagesToLine());
  }
}
