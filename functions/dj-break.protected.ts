import { djCall } from '../src/carried/dj.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { breakRound } from '../src/runtime/dj/djs-break.ts';
import { djLineWaitsAMoment } from '../src/twiml/dj/tell-dj.ts';

/** A DJ has a break, and hears nothing but its end; and its beginning, where the console has asked for it. */
export const handler = defineWebhook({
  path: '/dj-break',
  answer: breakRound,
  keepsCaller: ({ voice, parameters }) => djLineWaitsAMoment(voice, djCall.fromQuery(parameters)),
});
