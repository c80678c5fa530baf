import type { Context } from '@twilio-labs/serverless-runtime-types/types.js';
import type { Twilio } from 'twilio';
import type { CarriedValues } from '../carried/codec.ts';
import { isCallSid } from '../show/call/call-fact.ts';
import type { Retention, Station } from '../twilio/sync-names.ts';
import type { StationVoice } from '../twiml/voice.ts';
import { readSettings, type Settings, type SettingsProblem } from './settings.ts';

/** Put in place by the build, from the files in assets/prompts: key of the sentence, and where Twilio fetches the sound. */
declare const STATION_RECORDINGS: readonly (readonly [string, string])[];

/** The station's own recordings of fixed sentences. */
const stationRecordings: ReadonlyMap<string, string> = new Map(STATION_RECORDINGS);

/** Longer than any value that Twilio sends and we use. */
const mostCharacters = 256;

/** Twilio's own names begin with a capital; ours do not, and are read by a codec alone. */
type TwilioName = Capitalize<string>;

/** The parameters of a webhook. Whatever was sent, they are texts of a sane length or numbers. */
export interface Parameters extends CarriedValues {
  /** A parameter of Twilio's as text; empty when it is missing. Of a repeated parameter, the first. */
  text(name: TwilioName): string;
  /** A parameter of Twilio's that counts something; undefined when it is missing, or no whole number of zero or more. */
  count(name: TwilioName): number | undefined;
}

/**
 * Reads the parameters of a webhook.
 *
 * @param event as the Functions runtime hands it over: query and body in one object, where a repeated parameter
 * is a list and a body may have set anything, `request` and `__proto__` included
 * @see https://www.twilio.com/docs/serverless/functions-assets/functions/invocation
 */
export function readParameters(event: object): Parameters {
  const text = (name: string): string => {
    const value: unknown = Object.hasOwn(event, name) ? Reflect.get(event, name) : undefined;
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first.slice(0, mostCharacters) : '';
  };
  const count = (name: TwilioName): number | undefined => {
    const value = text(name);
    return /^\d{1,10}$/.test(value) ? Number(value) : undefined;
  };
  return { text, count, ours: text };
}

/**
 * For so long a client that nobody asks is kept. In the cloud a process stands still between two requests, and does not see
 * that the other end has closed a connection, as most servers and what lies before them do after a minute.
 */
const keptMilliseconds = 20_000;

interface Kept {
  /** Whose it is, and how it asks. */
  readonly key: string;
  readonly client: Twilio;
  /** Milliseconds since 1970. */
  usedAt: number;
}

let kept: Kept | undefined;

/**
 * The one REST client of this process, whichever request asks for it: making a connection to Twilio takes longer than most
 * answers, and whoever is on the line would wait for it each time.
 *
 * @param key another one is another client: a secret that has changed must not be missed
 */
function keptClient(key: string, now: Date, make: () => Twilio): Twilio {
  const usedAt = now.getTime();
  if (kept?.key !== key || usedAt - kept.usedAt > keptMilliseconds) kept = { key, client: make(), usedAt };
  kept.usedAt = usedAt;
  return kept.client;
}

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
  /** Whose records are read and written, with the same client. */
  readonly station: () => Station & Retention;
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
  const client = () => keptClient(clientKey, now, () => context.getTwilioClient(options));
  const clientKey = [context.ACCOUNT_SID, context.AUTH_TOKEN, options.autoRetry].join();
  return {
    doorway: path,
    callSid: isCallSid(callSid) ? callSid : '',
    parameters,
    settings,
    settingsProblems: problems,
    voice: { ...settings, recordings: stationRecordings },
    now,
    client,
    station: () => ({
      client: client(),
      stationId: settings.stationId,
      retentionDays: settings.retentionDays,
    }),
    authToken: context.AUTH_TOKEN ?? '',
    url: (doorway) => new URL(doorway, settings.publicUrl ?? baseUrl(context.DOMAIN_NAME)).href,
  };
}

/** In the cloud, and only there, everything has TLS. */
function baseUrl(domain = 'localhost'): string {
  return `${/^localhost(:|$)/.test(domain) ? 'http' : 'https'}://${domain}`;
}
