import { callerChoices, messageContext } from '../src/carried/message.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { noteTextWish } from '../src/runtime/message/note-text-wish.ts';
import { noteRoomWish } from '../src/runtime/message/room-in-line.ts';
import type { Webhook } from '../src/runtime/webhook.ts';
import {
  type ChoiceMade,
  noSuchChoice,
  nothingChosen,
  textWished,
} from '../src/twiml/message/choice-answers.ts';
import { leaveMessage } from '../src/twiml/message/leave-message.ts';

/** A caller whom nobody could take has chosen: a message, a text when the line opens next time, or neither. */
export const handler = defineWebhook({
  path: '/caller-choice',
  async answer(webhook) {
    const { voice } = webhook;
    const choice = choiceOf(webhook);
    switch (webhook.parameters.text('Digits')) {
      case '1':
        return leaveMessage(voice, choice.context);
      case '2':
        return textWished(voice, await noteWish(webhook, choice), choice);
      case '':
        return nothingChosen(voice);
      default:
        return noSuchChoice(voice, choice);
    }
  },
  keepsCaller: (webhook) => textWished(webhook.voice, 'failed', choiceOf(webhook)),
});

function noteWish(webhook: Webhook, { isForRoom }: ChoiceMade) {
  return isForRoom ? noteRoomWish(webhook) : noteTextWish(webhook);
}

function choiceOf({ parameters }: Webhook): ChoiceMade {
  return { context: messageContext.fromQuery(parameters), ...callerChoices.fromQuery(parameters) };
}
