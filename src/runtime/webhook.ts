import type { Context } from '@twilio-labs/serverless-runtime-types/types.js';
import type { Twilio } from 'twilio';
import { isCallSid } from '../show/call/is-call-sid.ts';
import type { StationVoice } from '../twiml/voice.ts';
import { keptClient } from './kept-client.ts';
import { type Parameters, readParameters } from './parameters.ts';
import { readSettings, type Settings, type SettingsProblem } from './settings.ts';
import { stationRecordings } from './station-recordings.ts';

/** One request from Twilio, and all that a doorway needs to answer it. */
export interface Webhook {
  /** The path of the doorway, such as `/wait-loop`. */
  readonly doorway: string;
  /** Empty when the request names no call: it did not come from Twilio then. */
  readonly callSid: string;
  readonly parameters: Parameters;
  readonly settings: Settings;
  readonly settingsProblems: readonly SettingsProblem[];
  /** How everything is said that this request answers with. */
  readonly voice: StationVoice;
  /** When the request arrived. */
  readonly now: Date;
  /** Made when first needed, because loading the SDK takes longer than most answers. */
  readonly client: () => Twilio;
  readonly authToken: string;
  /** The absolute URL of a doorway of ours, for what Twilio is told by REST. PUBLIC_URL wins over the domain we run at. */
  readonly url: (path: `/${string}`) => string;
}

/** What the Functions runtime says of the request's surroundings. */
export type FunctionContext = Context<{
  readonly ACCOUNT_SID?: string;
  readonly AUTH_TOKEN?: string;
  readonly DOMAIN_NAME?: string;
}>;

/**
 * A single request may take this long, well below the ten seconds of a Function, and one that Twilio has refused for
 * being one too many (429, so nothing was done) is sent again, twice, soon enough for somebody on the line.
 * https://www.twilio.com/docs/serverless/functions-assets/functions/request-flow
 * https://www.twilio.com/docs/api/errors/20429
 */
const restOptions = { timeout: 4000, autoRetry: true, maxRetries: 2, maxRetryDelay: 400, lazyLoading: true };

/** What the making of a Webhook depends on, of the doorway that was asked. */
export interface AskedDoorway {
  /** For the log. The runtime's own `context.PATH` does not do: local runs have the shell's PATH there. */
  readonly path: `/${string}`;
  /** It minds a 429 itself, and goes slower: the client does not try again behind its back. */
  readonly mindsRefusals?: boolean;
}

/** Makes of what the Functions runtime hands over what a doorway needs. Whatever was sent, it reads. */
export function receiveWebhook(
  { path, mindsRefusals = false }: AskedDoorway,
  context: FunctionContext,
  event: object,
): Webhook {
  const parameters = readParameters(event);
  const { settings, problems } = readSettings(context);
  const callSid = parameters.text('CallSid');
  const now = new Date();
  const options = { ...restOptions, autoRetry: !mindsRefusals };
  const clientKey = [context.ACCOUNT_SID, context.AUTH_TOKEN, options.autoRetry].join();
  return {
    doorway: path,
    callSid: isCallSid(callSid) ? callSid : '',
    parameters,
    settings,
    settingsProblems: problems,
    voice: { ...settings, recordings: stationRecordings },
    now,
    client: () => keptClient(clientKey, now, () => context.getTwilioClient(options)),
    authToken: context.AUTH_TOKEN ?? '',
    url: (doorway) => new URL(doorway, settings.publicUrl ?? baseUrl(context.DOMAIN_NAME)).href,
  };
}

/** In the cloud, and only there, everything has TLS. */
function baseUrl(domain = 'localhost'): string {
  return `${/^localhost(:|$)/.test(domain) ? 'http' : 'https'}://${domain}`;
}
