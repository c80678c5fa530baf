import type { AccountStanding } from '../account/account.ts';
import { type Check, ok, type Verdict, warning } from './check.ts';

/** Each waiting caller is a call, and so is the DJ. */
export const callsAtOnce: Check = {
  name: 'calls at once',
  look: ({ standing, station }) => callsAtOnceVerdict(standing, station.settings.maxQueueSize),
};

const callsOfTrial = 5;

/**
 * A trial account has five calls at once. An upgraded one has no limit with an approved business profile, and two or
 * three without, unless it was upgraded before February 2026; which of these it is, this API does not tell.
 *
 * @see https://support.twilio.com/hc/en-us/articles/223180028
 */
export function callsAtOnceVerdict({ type }: Pick<AccountStanding, 'type'>, maxQueueSize: number): Verdict {
  // A queue of one and the DJ are two calls, which every account has.
  if (maxQueueSize === 1) return ok('one waiting caller and the DJ: every account has that many');
  if (type === 'Trial')
    return warning(
      `a trial account has ${callsOfTrial} calls at once, the DJ's among them, of ten minutes at most; it texts verified numbers only`,
      'upgrade the account before a show (Console, Billing)',
    );
  return warning(
    'the API does not tell how many calls the account may have at once: 2 or 3 without an approved business profile',
    'see that the Primary Customer Profile is of a business and says Twilio Approved (Console, Trust Hub), or ask Twilio for your limit',
  );
}
