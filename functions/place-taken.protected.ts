import { recordParting } from '../src/runtime/call/record-departure.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { readQueuedCaller } from '../src/runtime/line/wait.ts';
import { farewell } from '../src/twiml/plain.ts';

/** An older call of a number whose newer call has taken its place in line over. */
export const handler = defineWebhook({
  path: '/place-taken',
  async answer(webhook) {
    const gone = {
      caller: readQueuedCaller(webhook),
      outcome: 'called-again',
      queueResult: 'redirected',
    } as const;
    await recordParting(webhook, gone);
    return farewell(webhook.voice, 'place-is-taken-over');
  },
  keepsCaller: ({ voice }) => farewell(voice, 'place-is-taken-over'),
});
