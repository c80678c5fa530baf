import { djAtLine, djCall } from '../src/carried/dj.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { answerArrival } from '../src/runtime/dj/answer-arrival.ts';
import { djRound } from '../src/runtime/dj/dj-round.ts';
import { wrapUpAfterCall } from '../src/runtime/dj/wrap-up-after-call.ts';
import { djLineWaitsAMoment } from '../src/twiml/dj/tell-dj.ts';

/** The DJ, once let in: what is new, then to the first in line, and after each call, once it has been quiet for a moment, to the next. */
export const handler = defineWebhook({
  path: '/dj-next',
  answersWithinMilliseconds: 5500,
  async answer(webhook) {
    if (djAtLine.fromQuery(webhook.parameters).after === 'arrival') return answerArrival(webhook);
    return (await wrapUpAfterCall(webhook)) ?? (await djRound(webhook));
  },
  keepsCaller: ({ voice, parameters }) => djLineWaitsAMoment(voice, djCall.fromQuery(parameters)),
});
