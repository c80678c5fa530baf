import type { IncomingPhoneNumber, Method } from '../numbers/incoming-phone-number.ts';
import type { ApiAnswer, ApiRequest } from '../rest/resource.ts';
import { badRequest } from '../rest/rest-error.ts';
import type { DocumentSource } from '../voice/document.ts';
import { Call } from './call.ts';
import { callJson } from './call-json.ts';
import { INVALID_URL, inlineTwiml, redirectionOf } from './call-update.ts';
import { type CallWebhooks, PROGRESS_EVENTS, type ProgressEvent } from './going-out.ts';

/** What is here is carried out; all else that Twilio knows is refused by name. */
export const CREATE_PARAMETERS = [
  ...['To', 'From', 'Url', 'Method', 'Twiml', 'Timeout', 'FallbackUrl', 'FallbackMethod'],
  ...['StatusCallback', 'StatusCallbackMethod', 'StatusCallbackEvent'],
];

/** https://www.twilio.com/docs/api/errors/21201 and those that follow it */
const NO_TO = 21201;
const BAD_TIMEOUT = 21208;
const FOREIGN_FROM = 21210;
const BAD_TO = 21211;
const NO_FROM = 21213;
const BAD_STATUS_CALLBACK = 21609;
const BAD_EVENT = 21626;

const DEFAULT_TIMEOUT_SECONDS = 60;
const LONGEST_TIMEOUT_SECONDS = 600;
const NUMBER = /^\+[1-9]\d{1,14}$/;

/**
 * Makes a call from a number of the account. It is queued at first, and goes out when its turn comes.
 * https://www.twilio.com/docs/voice/api/call-resource#create-a-call-resource
 */
export function createCall(request: ApiRequest): ApiAnswer {
  const { account, parameters, goOut } = request;
  const to = parameters.required('To', { code: NO_TO });
  if (!NUMBER.test(to))
    throw badRequest(BAD_TO, `The phone number you are attempting to call, ${to}, is not valid`);
  const number = callingNumber(request);
  const first = firstDocument(request);
  const limits = { min: 1, max: LONGEST_TIMEOUT_SECONDS, code: BAD_TIMEOUT };
  const timeoutSeconds = parameters.integer('Timeout', limits) ?? DEFAULT_TIMEOUT_SECONDS;
  const asked = { to, webhooks: webhooksOf(request), events: eventsOf(request), timeoutSeconds };
  const goingOut = { ...asked, queueMs: account.outgoing.take() };
  const call = new Call({ account, from: number.phoneNumber, number, goingOut });
  account.calls.set(call.sid, call);
  account.background(goOut({ call, goingOut, first }));
  return { status: 201, body: callJson(call) };
}

/** Nobody calls from a number that is another's; caller IDs that were verified by hand are not emulated. */
function callingNumber({ account, parameters }: ApiRequest): IncomingPhoneNumber {
  const from = parameters.required('From', { code: NO_FROM });
  const number = account.numbers.get(from);
  if (!number || number.capabilities?.voice === false)
    throw badRequest(
      FOREIGN_FROM,
      `The source phone number provided, ${from}, is not yet verified for your account`,
    );
  return number;
}

/** Where both are given, Url counts. */
function firstDocument(request: ApiRequest): DocumentSource {
  if (request.parameters.has('Url')) return redirectionOf(request);
  const twiml = request.parameters.required('Twiml', { code: INVALID_URL });
  return inlineTwiml(twiml);
}

function webhooksOf({ parameters }: ApiRequest): CallWebhooks {
  const method = (name: string): Method => parameters.oneOf(name, ['GET', 'POST']) ?? 'POST';
  return {
    voiceFallbackUrl: parameters.url('FallbackUrl', INVALID_URL) ?? '',
    voiceFallbackMethod: method('FallbackMethod'),
    statusCallback: parameters.url('StatusCallback', BAD_STATUS_CALLBACK) ?? '',
    statusCallbackMethod: method('StatusCallbackMethod'),
  };
}

/** Given several times, or once with blanks between; only of its end is told unless more is asked for. */
function eventsOf({ parameters }: ApiRequest): readonly ProgressEvent[] {
  const asked = parameters.texts('StatusCallbackEvent').flatMap((text) => text.split(/\s+/).filter(Boolean));
  const known = PROGRESS_EVENTS.filter((event) => asked.includes(event));
  if (new Set(asked).size > known.length)
    throw badRequest(BAD_EVENT, 'One of the StatusCallbackEvents is not valid');
  return asked.length === 0 ? ['completed'] : known;
}
