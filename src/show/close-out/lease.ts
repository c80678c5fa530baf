import type { ClosingShow, Lease, Show } from '../show.ts';

/** Renewed well before, and long enough that a slow answer of Sync costs nobody the lease. */
export const leaseMilliseconds = 10_000;

/** A lease that ends later than this was written by no holder whose clock is of any use, or by hand. */
const mostAheadMilliseconds = leaseMilliseconds + 120_000;

/** Stands for the holder once a lease has been given back in good order. */
const nobody = '';

/** Each doorway may remember a show for ten seconds, and between two slices nobody holds the lease. */
const drivenForMilliseconds = 15_000;

/** The lease of somebody who begins, or goes on with, a slice now. */
export function newLease(holder: string, now: Date): Lease {
  return { holder, until: new Date(now.getTime() + leaseMilliseconds).toISOString() };
}

/** What a holder leaves behind: that somebody was at work until now, and nobody is any more. */
export function returnedLease(now: Date): Lease {
  return { holder: nobody, until: now.toISOString() };
}

export type LeaseState =
  | 'free'
  | 'mine'
  | 'held'
  /** Whoever held it has died, and nobody knows how far they came. */
  | 'left behind';

/** How the lease of a show that is being closed stands for one who wants it. */
export function leaseState({ lease }: ClosingShow, holder: string, now: Date): LeaseState {
  if (lease === null || lease.holder === nobody) return 'free';
  if (lease.holder === holder) return 'mine';
  return runsStill(lease, now) ? 'held' : 'left behind';
}

function runsStill({ until }: Lease, now: Date): boolean {
  const ahead = Date.parse(until) - now.getTime();
  return ahead > 0 && ahead <= mostAheadMilliseconds;
}

/**
 * Whether somebody is releasing those who wait, or was a moment ago. If not, a caller has to be let go by the wait loop.
 *
 * @param show may be as old as a doorway remembers it
 * @param moment what counts as a moment, in milliseconds
 */
export function isBeingReleased(
  show: Show | undefined,
  now: Date,
  moment = drivenForMilliseconds,
): show is ClosingShow {
  if (show?.state !== 'closing' || show.lease === null) return false;
  const ahead = Date.parse(show.lease.until) - now.getTime();
  return ahead > -moment && ahead <= mostAheadMilliseconds;
}

/**
 * For so long after the closing, those who hang up may not have been counted among those who wait: listing five thousand takes
 * a second or two. Should it once take longer, what their leaving of the line has written tells of them still.
 */
const countingMilliseconds = 5000;

/** Who has called less than this before the closing may have been in the welcome, and not yet in line. */
const welcomeMilliseconds = 15_000;

/**
 * What a doorway remembers of the show can be half a minute old, and the lease in it has long run out by the clock: then
 * hundreds who hang up would be taken for callers of a line that nobody closes.
 */
const rememberedForMilliseconds = 60_000;

/**
 * Whether those who wait are being released, or were a minute ago, as far as a doorway knows: the receipt tells of them.
 *
 * @param show undefined when it cannot be read
 */
export function isReceiptBeingWritten(show: Show | undefined, now: Date): show is ClosingShow {
  return isBeingReleased(show, now, rememberedForMilliseconds);
}

/**
 * Whether the receipt of the close-out tells what became of a call, so that its end need not be recorded. While
 * thousands are released their calls end by the hundred, and for each the platform would run a Function that waits
 * for REST, when all of those that may run at once are needed to say goodbye.
 *
 * @param show undefined when it cannot be read
 * @param durationSeconds of the whole call; null when it is not known
 * @see https://www.twilio.com/docs/serverless/functions-assets/functions/request-flow
 */
export function isToldByReceipt(show: Show | undefined, durationSeconds: number | null, now: Date): boolean {
  if (durationSeconds === null || !isReceiptBeingWritten(show, now)) return false;
  const closingAt = Date.parse(show.closingAt);
  const calledAt = now.getTime() - durationSeconds * 1000;
  const isCounted = now.getTime() - closingAt >= countingMilliseconds;
  return isCounted && closingAt - calledAt >= welcomeMilliseconds;
}
