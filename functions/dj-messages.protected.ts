import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { askForPin } from '../src/runtime/dj/key-context.ts';
import { djInMessages } from '../src/runtime/message/dj-in-messages.ts';
import { messagesAreOutOfReach } from '../src/twiml/message/one-message.ts';

/** A DJ, who has keyed the PIN, hears the messages one after the other, and says by a key what becomes of each. */
export const handler = defineWebhook({
  path: '/dj-messages',
  answer: (webhook) => askForPin(webhook, 'messages') ?? djInMessages(webhook),
  keepsCaller: ({ voice }) => messagesAreOutOfReach(voice),
});
