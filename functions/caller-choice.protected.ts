import { callerChoices, messageContext } from '../src/carried/message.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { noteTextWish } from '../src/runtime/message/note-text-wish.ts';
import type { Webhook } from '../src/runtime/webhook.ts';
import { noSuchChoice, nothingChosen, textWished } from '../src/twiml/message/choice-answers.ts';
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
        return textWished(voice, await noteTextWish(webhook), choice);
      case '':
        return nothingChosen(voice);
      default:
        return noSuchChoice(voice, choice);
    }
  },
  keepsCaller: (webhook) => textWished(webhook.voice, 'failed', choiceOf(webhook)),
});

function choiceOf({ parameters }: Webhook) {
  return {
    context: messageContext.fromQuery(parameters),
    tries: callerChoices.fromQuery(parameters).tries,
  };
}
