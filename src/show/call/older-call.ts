/** A call from one number to another, as Twilio's own log tells of it. */
export interface LoggedCall {
  readonly callSid: string;
  /** False while it is still under way. */
  readonly isOver: boolean;
  /** Undefined where Twilio does not tell it. */
  readonly startedAt: Date | undefined;
  /** Undefined while it is under way. */
  readonly endedAt: Date | undefined;
}

/**
 * Nobody calls as often in a few hours: a machine does, or two telephones behind one number take the place from each other.
 * From here on every call is a new one.
 */
export const mostRecentCalls = 20;

/** Longer ago than this nobody has been dropped. */
const recentMilliseconds = 3 * 3600 * 1000;

/** From when on calls are looked at: in this show, and not too long ago, for a line may stay open for weeks. */
export function recentSince(openedAt: string, now: Date): Date {
  return new Date(Math.max(Date.parse(openedAt), now.getTime() - recentMilliseconds));
}

/** As long as Twilio's log does not have a call yet, only what is older than this is surely older than it. */
const surelyOlderMilliseconds = 15_000;

/**
 * The newest of those calls of one number that are older than this one. Of two calls exactly one is the older, however close
 * they are: otherwise each could take the place of the other.
 *
 * @param calls those of this number in this show, this call among them or not
 * @returns undefined when there is none, when none is surely older, or when there are too many
 */
export function newestOlderCall(
  calls: readonly LoggedCall[],
  { callSid, now }: { readonly callSid: string; readonly now: Date },
): LoggedCall | undefined {
  if (calls.length >= mostRecentCalls) return undefined;
  const own = calls.find((call) => call.callSid === callSid);
  const isOlder = (call: LoggedCall) =>
    own?.startedAt === undefined
      ? startOf(call) < now.getTime() - surelyOlderMilliseconds
      : comparedByAge(call, own) < 0;
  return calls
    .filter((call) => call.callSid !== callSid && call.startedAt !== undefined && isOlder(call))
    .sort(comparedByAge)
    .at(-1);
}

/** Whether this very call has gone on for so long that it must have been in line before. */
export function hasBeenHereBefore(own: LoggedCall | undefined, now: Date): boolean {
  return own?.startedAt !== undefined && startOf(own) < now.getTime() - surelyOlderMilliseconds;
}

/** By the start, which Twilio tells to the second, and then by the SID. */
function comparedByAge(one: LoggedCall, other: LoggedCall): number {
  return startOf(one) - startOf(other) || (one.callSid < other.callSid ? -1 : 1);
}

function startOf({ startedAt }: LoggedCall): number {
  return startedAt?.getTime() ?? Number.POSITIVE_INFINITY;
}
