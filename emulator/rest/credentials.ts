import { timingSafeEqual } from 'node:crypto';
import type { Account } from '../account.ts';
import { RestError } from './rest-error.ts';

interface Claimed {
  /** The host that was asked. */
  readonly hostname: string;
  readonly authorization: string | undefined;
}

/**
 * Checks the Basic authentication of a request: the Account SID and its auth token, or the SID of an API key and
 * its secret; either is good in one region alone.
 * https://www.twilio.com/docs/usage/requests-to-twilio#credentials
 */
export function authenticate(account: Account, { hostname, authorization }: Claimed): void {
  const given = Buffer.from(/^basic +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '', 'base64');
  const user = given.toString().split(':', 1)[0] ?? '';
  const password = user === account.accountSid ? account.authToken : account.apiKeys.get(user)?.secret;
  const isRight = password !== undefined && isSame(given, `${user}:${password}`);
  if (isRight && !isOfOtherRegion(hostname)) return;
  throw new RestError({ status: 401, code: 20003, message: 'Authenticate' });
}

function isSame(given: Buffer, text: string): boolean {
  const expected = Buffer.from(text);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * Whether a host is that of another region than the usual one, which is `us1`: `api.sydney.au1.twilio.com`.
 * https://www.twilio.com/docs/global-infrastructure/using-the-twilio-rest-api-in-a-non-us-region
 */
export function isOfOtherRegion(host: string): boolean {
  const region = /^[a-z-]+(?:\.[a-z-]+)?\.([a-z]{2}\d)\.twilio\.com$/.exec(host)?.[1];
  return region !== undefined && region !== 'us1';
}
