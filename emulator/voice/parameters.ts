import { createHash } from 'node:crypto';
import type { Call } from '../calls/call.ts';
import type { Method } from '../numbers/incoming-phone-number.ts';
import { countryOf, type Geography, usualVerstat } from './caller-identity.ts';

const API_VERSION = '2010-04-01';
/** A number, be it one that nobody has: some carriers key in a word for one that is withheld. Others send the word itself. */
const NUMBER = /^\+[1-9]\d{0,14}$/;

/** City, state and so on are sent even when the look-up found nothing: then they are empty. */
function geographyOf(number: string, known: Geography = {}): (party: string) => Record<string, string> {
  const { city = '', state = '', zip = '', country = countryOf(number) } = known;
  return (party) => ({
    [`${party}City`]: city,
    [`${party}State`]: state,
    [`${party}Zip`]: zip,
    [`${party}Country`]: country,
  });
}

/** Only calls that carry a SHAKEN identity have it; captures of 2024 have it for callers from abroad too. */
function stirVerstatOf({
  from,
  identity: { stirVerstat = usualVerstat(from) },
}: Call): Record<string, string> {
  return NUMBER.test(from) && stirVerstat !== null ? { StirVerstat: stirVerstat } : {};
}

/**
 * As long as in captures, about 330 characters: JSON, URL-encoded before the form is, around a token of three parts. Captures
 * have it in the first request of a call; it is too long for a query.
 * https://www.twilio.com/docs/voice/trusted-calling-with-shakenstir
 */
function callTokenOf({ sid, from, to, status, startedAt }: Call, method: Method): Record<string, string> {
  if (status !== 'ringing' || method !== 'POST') return {};
  const claims = { callSid: sid, from, to, iat: Math.floor(startedAt / 1000) };
  const signature = createHash('sha512').update(sid).digest('base64url');
  const parentCallInfoToken = [base64({ alg: 'ES256' }), base64(claims), signature].join('.');
  const token = JSON.stringify({ parentCallInfoToken, identityHeaderTokens: [] });
  return { CallToken: encodeURIComponent(token) };
}

function base64(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/**
 * What comes with every request about a call.
 * https://www.twilio.com/docs/voice/twiml#request-parameters
 */
export function standardParameters(call: Call, method: Method): Record<string, string> {
  const isInbound = call.direction === 'inbound';
  const from = geographyOf(call.from, isInbound ? call.identity.geography : call.number.geography);
  const to = geographyOf(call.to, isInbound ? call.number.geography : undefined);
  const { ForwardedFrom } = call.extraParameters;
  return {
    CallSid: call.sid,
    AccountSid: call.account.accountSid,
    From: call.from,
    To: call.to,
    Caller: call.from,
    Called: call.to,
    CallStatus: call.status,
    ApiVersion: API_VERSION,
    Direction: call.direction,
    ...(NUMBER.test(call.from) ? { ...from('From'), ...from('Caller') } : {}),
    ...to('To'),
    ...to('Called'),
    ...(isInbound ? { ...stirVerstatOf(call), ...callTokenOf(call, method) } : {}),
    ...(ForwardedFrom === undefined ? {} : { CalledVia: ForwardedFrom }),
    ...call.extraParameters,
  };
}
