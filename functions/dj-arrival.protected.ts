import { djCall } from '../src/carried/dj.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { answerArrival } from '../src/runtime/dj/answer-arrival.ts';
import { djLineWaitsAMoment } from '../src/twiml/dj/tell-dj.ts';

/** A DJ has been let in, or has opened the line: what is new, and the first caller. */
export const handler = defineWebhook({
  path: '/dj-arrival',
  answersWithinMilliseconds: 5500,
  answer: answerArrival,
  keepsCaller: ({ parameters, voice }) =>
    djLineWaitsAMoment(voice, { proof: djCall.fromQuery(parameters).proof }),
});
