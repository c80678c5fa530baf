import { createHash } from 'node:crypto';
import type { Call } from './call.ts';
import { type Geography, isNorthAmerican } from './caller-identity.ts';
import type { Method } from './incoming-phone-number.ts';

const USUAL_VERSTAT = 'TN-Validation-Passed-A';
const API_VERSION = '2010-04-01';
const E164 = /^\+[1-9]\d{6,14}$/;

/** City, state and so on are sent even when the look-up found nothing: then they are empty. */
function geographyOf(number: string, known: Geography = {}): (party: string) => Record<string, string> {
  const { city = '', state = '', zip = '', country = isNorthAmerican(number) ? 'US' : '' } = known;
  return (party) => ({
    [`${party}City`]: city,
    [`${party}State`]: state,
    [`${party}Zip`]: zip,
    [`${party}Country`]: country,
  });
}

/** Only calls that carry a SHAKEN identity have it. */
function stirVerstatOf({ from, identity: { stirVerstat = USUAL_VERSTAT } }: Call): Record<string, string> {
  return isNorthAmerican(from) && stirVerstat !== null ? { StirVerstat: stirVerstat } : {};
}

/**
 * What comes with every request about a call.
 * https://www.twilio.com/docs/voice/twiml#request-parameters
 */
export function standardParameters(call: Call, method: Method): Record<string, string> {
  const from = geographyOf(call.from, call.identity.geography);
  const to = geographyOf(call.to, call.number.geography);
  return {
    CallSid: call.sid,
    AccountSid: call.account.accountSid,
    From: call.from,
    To: call.to,
    Caller: call.from,
    Called: call.to,
    CallStatus: call.status,
    ApiVersion: API_VERSION,
    Direction: 'inbound',
    ...(E164.test(call.from) ? { ...from('From'), ...from('Caller') } : {}),
    ...to('To'),
    ...to('Called'),
    ...stirVerstatOf(call),
    // It is too long for a query. https://www.twilio.com/docs/voice/trusted-calling-with-shakenstir
    ...(method === 'POST' ? { CallToken: createHash('sha256').update(call.sid).digest('base64url') } : {}),
    ...call.extraParameters,
  };
}
