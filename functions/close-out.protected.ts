import { messageContext } from '../src/carried/message.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import type { Webhook } from '../src/runtime/webhook.ts';
import { showIsOver } from '../src/twiml/goodbyes.ts';

function goodbye(webhook: Webhook) {
  return showIsOver(webhook.voice, messageContext.fromQuery(webhook.parameters));
}

/** A caller still in line when the show ends. Thousands may be sent here in a minute: no REST. */
export const handler = defineWebhook({ path: '/close-out', answer: goodbye, keepsCaller: goodbye });
