import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { recordPickUp } from '../src/runtime/dj/record-pick-up.ts';
import { goingOnAir } from '../src/twiml/plain.ts';

/** A DJ has taken this caller from the line: the caller is told, and the pick-up is recorded. */
export const handler = defineWebhook({
  path: '/connect-notice',
  async answer(webhook) {
    await recordPickUp(webhook);
    return goingOnAir(webhook.voice);
  },
  keepsCaller: ({ voice }) => goingOnAir(voice),
});
