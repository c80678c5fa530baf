import twilio, { type Twilio } from 'twilio';
import type { ClientOpts } from 'twilio/lib/base/BaseTwilio.js';
import { Refusal } from './command-line.ts';

/** The client of the account in ACCOUNT_SID and AUTH_TOKEN, from the environment or `.env`. Throws a Refusal without them. */
export function twilioAccount(options: ClientOpts = {}): Twilio {
  const { ACCOUNT_SID = '', AUTH_TOKEN = '' } = process.env;
  if (!/^AC[0-9a-f]{32}$/i.test(ACCOUNT_SID) || AUTH_TOKEN === '')
    throw new Refusal(
      'set ACCOUNT_SID and AUTH_TOKEN, in .env or the environment; both are on the front page of the Twilio console',
    );
  return twilio(ACCOUNT_SID, AUTH_TOKEN, { autoRetry: true, maxRetries: 5, ...options });
}
