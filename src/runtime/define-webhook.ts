import type { ServerlessCallback } from '@twilio-labs/serverless-runtime-types/types.js';
import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { withDeadline } from './deadline.ts';
import { logProblem } from './log.ts';
import { type AskedDoorway, type FunctionContext, receiveWebhook, type Webhook } from './webhook.ts';

/** One URL that Twilio asks for TwiML. */
export interface Doorway extends AskedDoorway {
  readonly answer: (webhook: Webhook) => VoiceResponse | Promise<VoiceResponse>;
  /** The answer when `answer` fails or takes too long. It keeps whoever is on the line, and needs no REST. */
  readonly keepsCaller: (webhook: Webhook) => VoiceResponse;
  /** 4500 ms unless given. Twilio gives a Function ten seconds. */
  readonly answersWithinMilliseconds?: number;
}

/** Whoever is on the line hears silence for as long as we think. */
const usualMilliseconds = 4500;

/** Settings seldom change, and a line in the log for every request would bury all others. */
let settingsAreChecked = false;

/** Makes a Function of a doorway: it answers in time, with TwiML, once, whatever happens. */
export function defineWebhook(doorway: Doorway): FunctionHandler {
  return functionHandler(doorway, (webhook) => {
    complainOnceOfSettings(webhook);
    return answerInTime(doorway, webhook);
  });
}

async function answerInTime(doorway: Doorway, webhook: Webhook): Promise<VoiceResponse> {
  const { answer, keepsCaller, answersWithinMilliseconds = usualMilliseconds } = doorway;
  try {
    return await withDeadline(Promise.resolve(answer(webhook)), answersWithinMilliseconds, 'the answer');
  } catch (error) {
    logProblem(webhook, 'could not answer, and kept the caller', error);
    return keepsCaller(webhook);
  }
}

function complainOnceOfSettings(webhook: Webhook): void {
  if (settingsAreChecked) return;
  settingsAreChecked = true;
  for (const { name, remedy } of webhook.settingsProblems) {
    logProblem(webhook, `${name} cannot be used and counts as not set: ${remedy}`);
  }
}

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
  answer: (webhook: Webhook, event: object) => Promise<object>,
): FunctionHandler {
  const answerTo = async (context: FunctionContext, event: object) =>
    answer(receiveWebhook(doorway, context, event), event);
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
