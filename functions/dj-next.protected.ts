import { djCall } from '../src/carried/dj.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { djRound } from '../src/runtime/dj/dj-round.ts';
import { wrapUpAfterCall } from '../src/runtime/dj/wrap-up-after-call.ts';
import { djLineWaitsAMoment } from '../src/twiml/dj/tell-dj.ts';

/** The DJ, once let in: to the first in line, and after each call, once it has been quiet for a moment, to the next. */
export const handler = defineWebhook({
  path: '/dj-next',
  async answer(webhook) {
    return (await wrapUpAfterCall(webhook)) ?? (await djRound(webhook));
  },
  keepsCaller: ({ voice, parameters }) => djLineWaitsAMoment(voice, djCall.fromQuery(parameters)),
});
