import twilio, { type Twilio } from 'twilio';
import type { ClientOpts } from 'twilio/lib/base/BaseTwilio.js';
import { Refusal } from './command-line.ts';
import { offerToSdk, proxyFor } from './proxy.ts';

/**
 * The client of the account in ACCOUNT_SID and AUTH_TOKEN, from the environment or `.env`, through whichever proxy there
 * is. Throws a Refusal without them, or with a proxy that cannot be used.
 */
export function twilioAccount(options: ClientOpts = {}): Twilio {
  const { ACCOUNT_SID = '', AUTH_TOKEN = '' } = process.env;
  if (!/^AC[0-9a-f]{32}$/i.test(ACCOUNT_SID) || AUTH_TOKEN === '')
    throw new Refusal(
      'set ACCOUNT_SID and AUTH_TOKEN, in .env or the environment; both are on the front page of the Twilio console',
    );
  const proxy = proxyFor('api.twilio.com', process.env);
  if (proxy && !proxy.url)
    throw new Refusal(
      `${proxy.name} is no proxy that can be used here: set HTTP_PROXY to one such as http://proxy.example:3128`,
    );
  offerToSdk(proxy, process.env);
  return twilio(ACCOUNT_SID, AUTH_TOKEN, { autoRetry: true, maxRetries: 5, ...options });
}
