import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { saveMessage } from '../src/runtime/message/save-message.ts';
import { nothingMore } from '../src/twiml/plain.ts';

/** Recording status callback: a caller's message is complete at Twilio, and is stored for the DJ. */
export const handler = defineWebhook({
  path: '/message-saved',
  // Nobody is on the line to wait for it, and Twilio does not tell a second time.
  answersWithinMilliseconds: 7500,
  async answer(webhook) {
    await saveMessage(webhook);
    return nothingMore();
  },
  keepsCaller: nothingMore,
});
