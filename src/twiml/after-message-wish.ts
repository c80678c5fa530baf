import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { MessageWish, WishDone } from '../show/message-key.ts';
import type { PlaceInMessages } from '../show/message-turn.ts';
import { goOn } from './go-on.ts';
import { messageMenu } from './message-menu.ts';
import { messageIsDeleted, messageIsGone, messageIsKept } from './message-news.ts';
import { fromMessagesToLine, toNextMessage, toSameMessage } from './messages-link.ts';

/** What the DJ hears once a wish for a message has been carried out, or has not. */
export function afterMessageWish(
  place: PlaceInMessages,
  { wish, done }: { readonly wish: MessageWish; readonly done: WishDone },
): VoiceResponse {
  if (done === 'gone') return messageIsGone('It', place);
  switch (wish) {
    case 'keep':
      return done === 'done' ? messageIsKept(place) : messageMenu('It could not be kept just now.', place);
    case 'delete':
      return done === 'done'
        ? messageIsDeleted(place)
        : messageMenu('It could not be deleted just now.', place);
    case 'heard':
      return messageMenu(done === 'done' ? '' : 'It still counts as new.', place);
    case 'unplayed':
      return messageMenu('It could not be played just now.', place);
    case 'unknown':
      return messageMenu('', place);
    case 'repeat':
      return goOn(toSameMessage(place));
    case 'next':
      return goOn(toNextMessage(place));
    case 'line':
      return goOn(fromMessagesToLine());
  }
}
