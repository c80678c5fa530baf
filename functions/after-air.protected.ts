import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { afterAir } from '../src/runtime/line/after-bridge.ts';
import { readQueuedCaller } from '../src/runtime/line/wait.ts';
import { heldForDj } from '../src/twiml/plain.ts';

/** A caller is off the air: held for a while, so that the DJ can take them once more; or kept for a DJ who was cut off. */
export const handler = defineWebhook({
  path: '/after-air',
  answer: (webhook) => afterAir(webhook, readQueuedCaller(webhook)),
  keepsCaller: ({ voice, settings }) => heldForDj(voice, settings.wrapUpSeconds),
});
