import { messageContext, messageTake } from '../src/carried/message.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { judgeTake } from '../src/runtime/message/judge-take.ts';
import { leaveMessageAgain } from '../src/twiml/message/leave-message.ts';
import { messageIsKept, noMessageHeard, reviewMessage } from '../src/twiml/message/review-message.ts';
import { nothingMore } from '../src/twiml/plain.ts';

/** A caller's take of a message for the DJ is over. */
export const handler = defineWebhook({
  path: '/message-recorded',
  async answer(webhook) {
    const { voice } = webhook;
    const context = messageContext.fromQuery(webhook.parameters);
    const take = await judgeTake(webhook);
    switch (take.kind) {
      case 'hung-up':
        return nothingMore();
      case 'unnamed':
        return messageIsKept(voice);
      case 'taken':
        return reviewMessage(voice, { ...context, recordingSid: take.recordingSid }, 'recorded');
      case 'too-short':
      case 'nothing-heard':
        if (messageTake.fromQuery(webhook.parameters).isLastTry) return noMessageHeard(voice);
        return leaveMessageAgain(voice, context, take.kind);
    }
  },
  keepsCaller: ({ voice }) => messageIsKept(voice),
});
