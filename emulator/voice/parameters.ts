import { createHash } from 'node:crypto';
import type { Call } from './call.ts';
import type { Method } from './incoming-phone-number.ts';

const API_VERSION = '2010-04-01';
const E164 = /^\+[1-9]\d{6,14}$/;

/** City, state and so on are sent even when the look-up found nothing: then they are empty. */
function geographyOf(party: string, number: string): Record<string, string> {
  const country = number.startsWith('+1') ? 'US' : '';
  return { [`${party}City`]: '', [`${party}State`]: '', [`${party}Zip`]: '', [`${party}Country`]: country };
}

/**
 * What comes with every request about a call.
 * https://www.twilio.com/docs/voice/twiml#request-parameters
 */
export function standardParameters(call: Call, method: Method): Record<string, string> {
  const isNumber = E164.test(call.from);
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
    ...(isNumber ? { ...geographyOf('From', call.from), ...geographyOf('Caller', call.from) } : {}),
    ...geographyOf('To', call.to),
    ...geographyOf('Called', call.to),
    // Only calls that carry a SHAKEN identity have it; most calls from outside North America do not.
    ...(call.from.startsWith('+1') ? { StirVerstat: 'TN-Validation-Passed-A' } : {}),
    // It is too long for a query. https://www.twilio.com/docs/voice/trusted-calling-with-shakenstir
    ...(method === 'POST' ? { CallToken: createHash('sha256').update(call.sid).digest('base64url') } : {}),
    ...call.extraParameters,
  };
}
