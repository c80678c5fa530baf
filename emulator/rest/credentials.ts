import { timingSafeEqual } from 'node:crypto';
import type { Account } from '../account.ts';
import { RestError } from './rest-error.ts';

/**
 * Checks the Basic authentication of a request: the Account SID and its auth token.
 * https://www.twilio.com/docs/usage/requests-to-twilio#credentials
 */
export function authenticate(account: Account, authorization: string | undefined): void {
  const expected = Buffer.from(`${account.accountSid}:${account.authToken}`);
  const given = Buffer.from(/^basic +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '', 'base64');
  if (given.length === expected.length && timingSafeEqual(given, expected)) return;
  throw new RestError({ status: 401, code: 20003, message: 'Authenticate' });
}
