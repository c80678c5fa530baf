import type { Context } from '@twilio-labs/serverless-runtime-types/types.js';
import type { Twilio } from 'twilio';
import { type Parameters, readParameters } from './parameters.ts';
import { readSettings, type Settings, type SettingsProblem } from './settings.ts';

/** One request from Twilio, and all that a doorway needs to answer it. */
export interface Webhook {
  /** The path of the doorway, such as `/wait-loop`. */
  readonly doorway: string;
  /** Empty when the request names no call: it did not come from Twilio then. */
  readonly callSid: string;
  readonly parameters: Parameters;
  readonly settings: Settings;
  readonly settingsProblems: readonly SettingsProblem[];
  /** When the request arrived. */
  readonly now: Date;
  /** Made when first needed, because loading the SDK takes longer than most answers. */
  readonly client: () => Twilio;
  readonly authToken: string;
}

/** What the Functions runtime says of the request's surroundings. */
export type FunctionContext = Context<{ readonly AUTH_TOKEN?: string }>;

/**
 * A single request may take this long, well below the ten seconds of a Function, and one that Twilio has refused for
 * being one too many (429, so nothing was done) is sent again, twice, soon enough for somebody on the line.
 * https://www.twilio.com/docs/serverless/functions-assets/functions/request-flow
 * https://www.twilio.com/docs/api/errors/20429
 */
const restOptions = { timeout: 4000, autoRetry: true, maxRetries: 2, maxRetryDelay: 400, lazyLoading: true };

export function receiveWebhook(doorway: string, context: FunctionContext, event: object): Webhook {
  const parameters = readParameters(event);
  const { settings, problems } = readSettings(context);
  const callSid = parameters.text('CallSid');
  return {
    doorway,
    callSid: /^CA[0-9a-f]{32}$/i.test(callSid) ? callSid : '',
    parameters,
    settings,
    settingsProblems: problems,
    now: new Date(),
    client: once(() => context.getTwilioClient(restOptions)),
    authToken: context.AUTH_TOKEN ?? '',
  };
}

/** One client serves the whole request, and keeps its connections open between the steps. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
