import type { Account } from '../account.ts';
import type { Call } from './call.ts';
import type { CallStatus } from './call-status.ts';

const LAG_OF_CALL_MS = 1000;
const LAG_OF_LIST_MS = 2000;

/** A call as REST knows of it, which may be how it stood a moment ago. */
export interface ShownCall {
  readonly call: Call;
  readonly status: CallStatus;
  /** Milliseconds since 1970; undefined for a call that goes on, as far as REST knows. */
  readonly endedAt: number | undefined;
}

/** The call as it is. */
export function shownCall(call: Call): ShownCall {
  return shownAfter(call, 0);
}

/** The call as it is fetched. Twilio's documentation does not promise that this is how it is. */
export function fetchedCall(call: Call): ShownCall {
  return shownAfter(call, call.account.switches.djCallOverAtAction ? 0 : LAG_OF_CALL_MS);
}

/** The calls that a list holds, oldest first. */
export function listedCalls({ calls, clock, switches }: Account): ShownCall[] {
  const lagMs = switches.callsListedAtOnce ? 0 : LAG_OF_LIST_MS;
  const begun = [...calls.values()].filter(({ startedAt }) => startedAt <= clock.now() - lagMs);
  return begun.map((call) => (lagMs === 0 ? fetchedCall(call) : shownAfter(call, lagMs)));
}

/** An end that is more recent than so long ago is not shown yet. */
function shownAfter(call: Call, lagMs: number): ShownCall {
  const { status, endedAt, answeredAt, ringsSince, account } = call;
  if (endedAt === undefined || endedAt <= account.clock.now() - lagMs) return { call, status, endedAt };
  const before = ringsSince === undefined ? 'queued' : 'ringing';
  return { call, status: answeredAt === undefined ? before : 'in-progress', endedAt: undefined };
}
