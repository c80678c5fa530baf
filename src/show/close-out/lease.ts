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
