import type { ServerlessCallback } from '@twilio-labs/serverless-runtime-types/types.js';
import { logProblem } from './log.ts';
import { type AskedDoorway, type FunctionContext, receiveWebhook, type Webhook } from './webhook.ts';

/** What a Function exports as its `handler`. */
export type FunctionHandler = (context: FunctionContext, event: object, callback: ServerlessCallback) => void;

/**
 * Makes a Function that answers by `callback`, once, and returns nothing. Async handlers are documented for runtime
 * handlers from 2.1.2 on alone; this is right on every version.
 *
 * @param answer must not fail. If it does, the request fails, and Twilio asks the fallback
 * @see https://www.twilio.com/docs/serverless/functions-assets/functions/invocation
 */
export function functionHandler(
  doorway: AskedDoorway,
  answer: (webhook: Webhook) => Promise<object>,
): FunctionHandler {
  const answerTo = async (context: FunctionContext, event: object) =>
    answer(receiveWebhook(doorway, context, event));
  return (context, event, callback) => {
    answerTo(context, event).then(
      (answered) => callback(null, answered),
      (error: unknown) => {
        logProblem({ doorway: doorway.path, callSid: '' }, 'could not answer at all', error);
        callback(new Error('this request could not be answered'));
      },
    );
  };
}
