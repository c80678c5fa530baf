import { maskNumber } from '../../src/show/phone-number.ts';
import { codeOf, statusOf } from '../../src/twilio/rest-error.ts';
import { alertsSince } from '../account/alerts.ts';
import { Refusal, reasonOf } from '../command-line.ts';
import type { Stage } from './stage.ts';

/** Why Twilio does not make a call, and what to do. https://www.twilio.com/docs/api/errors */
const REMEDIES: Readonly<Record<number, string>> = {
  10004:
    'this account may not have so many calls at once: get its business profile approved (Console, Trust Hub), or drill with fewer --callers',
  20429: 'Twilio is asked too much at once: wait a minute, and run it again',
  21210:
    'a call can only come from a number of this account, or one that it has verified as a caller ID: verify it (Console, Phone Numbers, Verified caller IDs), or name another --text-to',
  21212: 'a call can only come from a number of this account that can make calls: name another',
  21215: 'this account may not call that country: allow it (Console, Voice, Settings, Geo permissions)',
  21216: 'this account may not call that number: name others',
  21219: 'a trial account calls verified numbers only: upgrade it (Console, Billing)',
  21608: 'a trial account reaches verified numbers only: upgrade it (Console, Billing)',
};

/** The account does not let a drill go on, whatever is tried. */
export class AccountRefuses extends Refusal {}

/** A call that Twilio has refused, in one line with the remedy; what has none is left as it is. */
export function clearly(error: unknown): Error {
  const code = codeOf(error) ?? (statusOf(error) === 429 ? 20429 : 0);
  const remedy = REMEDIES[code];
  if (remedy !== undefined) return new AccountRefuses(`${remedy} (${code})`);
  return error instanceof Error ? error : new Error(reasonOf(error));
}

/** A call that nobody answers: the debugger may know why. */
export async function notAnswered(
  { client }: Stage,
  { to, since, status }: { readonly to: string; readonly since: Date; readonly status: string },
): Promise<Refusal> {
  const alerts = await alertsSince(client, since);
  const known = alerts.find(({ code }) => REMEDIES[code] !== undefined);
  if (known) return new AccountRefuses(`${REMEDIES[known.code]} (${known.code})`);
  const alert = alerts.find(({ level }) => level === 'error');
  const hint = alert ? `: the debugger says ${alert.code}, ${alert.message}` : '';
  return new Refusal(
    `the call to ${maskNumber(to)} was never answered (${status})${hint}. Call it by hand, and look at npm run doctor`,
  );
}
