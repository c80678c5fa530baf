import type { AccountStanding } from '../account/account.ts';
import { broken, type Check, ok, type Verdict } from './check.ts';

/** That the account answers is known already: without that there is no patient. */
export const credentials: Check = { name: 'credentials', look: ({ standing }) => accountVerdict(standing) };

export function accountVerdict({ status, type }: Pick<AccountStanding, 'status' | 'type'>): Verdict {
  if (status === 'active') return ok(`ACCOUNT_SID and AUTH_TOKEN are right; the account is active (${type})`);
  return broken(
    `the account is ${status}: no call gets through`,
    'look at the first page of the Twilio Console, and at Billing',
  );
}
