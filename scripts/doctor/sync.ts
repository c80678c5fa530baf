import { statusOf } from '../../src/twilio/rest-error.ts';
import { trySync } from '../account/account.ts';
import { broken, type Check, ok, type Verdict, warning } from './check.ts';

export const sync: Check = {
  name: 'Sync',
  look: ({ client, station }) =>
    trySync({ client, stationId: station.settings.stationId }).then(
      () => syncVerdict(undefined),
      (error: unknown) => syncVerdict({ status: statusOf(error) }),
    ),
};

/** @param failure with the HTTP status, if there was any answer; undefined when all went well */
export function syncVerdict(failure: { status: number | undefined } | undefined): Verdict {
  if (failure === undefined) return ok('can be written, and cleared');
  if (failure.status === 429)
    return warning('is busy: it refused a write as one too many', 'run this again when no show is on');
  return broken(
    `cannot be written (${failure.status === undefined ? 'no answer' : `HTTP ${failure.status}`}): no state, no records`,
    'look at https://status.twilio.com, and at Sync in the Console; then run this again',
  );
}
