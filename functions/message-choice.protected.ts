import { messageLooks } from '../src/carried/message.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { hearAgain, messageUnderReview } from '../src/runtime/message/hear-again.ts';
import { throwAway } from '../src/runtime/message/judge-take.ts';
import { messageChoice } from '../src/show/message/message-choice.ts';
import { leaveMessageAgain } from '../src/twiml/message/leave-message.ts';
import { messageIsKept, messageIsThrownAway, reviewMessage } from '../src/twiml/message/review-message.ts';

/** A caller decides what becomes of the message just left. */
export const handler = defineWebhook({
  path: '/message-choice',
  async answer(webhook) {
    const { parameters, voice } = webhook;
    const message = messageUnderReview(webhook);
    if (message === undefined) return messageIsKept(voice);
    switch (messageChoice(parameters.text('Digits'), messageLooks.fromQuery(parameters).looks)) {
      case 'keep':
        return messageIsKept(voice);
      case 'hear':
        return hearAgain(webhook, message);
      case 'start-over':
        if (!(await throwAway(webhook, message.recordingSid)))
          return reviewMessage(voice, message, 'did-not-work');
        return leaveMessageAgain(voice, message, 'start-over');
      case 'throw-away':
        if (!(await throwAway(webhook, message.recordingSid)))
          return reviewMessage(voice, message, 'did-not-work');
        return messageIsThrownAway(voice);
      case 'none-of-these':
        return reviewMessage(voice, message, 'no-such-choice');
    }
  },
  keepsCaller(webhook) {
    const message = messageUnderReview(webhook);
    return message === undefined
      ? messageIsKept(webhook.voice)
      : reviewMessage(webhook.voice, message, 'did-not-work');
  },
});
