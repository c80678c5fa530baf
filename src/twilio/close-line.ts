import { leaseState, newLease, returnedLease } from '../show/close-out/lease.ts';
import type { ClosingShow, Lease, Show } from '../show/show.ts';
import { moveLine } from '../show/show-changes.ts';
import { changeShow, type ShowChange } from './show-store.ts';
import type { Station } from './sync-names.ts';

/** A slice of the close-out that has the lease. */
export interface LeaseHolder {
  /** As the slice has known it. */
  readonly show: ClosingShow;
  /** A text that names this slice and no other. */
  readonly holder: string;
}

export type ClosingClaim =
  | {
      readonly kind: 'mine';
      readonly show: ClosingShow;
      /** This is what closed the line. */
      readonly isNew: boolean;
      /** Whoever was at work before has died, and nobody knows how far they came. */
      readonly leftBehind: boolean;
    }
  | { readonly kind: 'held'; readonly show: ClosingShow }
  | { readonly kind: 'closed'; readonly show: Show; readonly isNew: boolean }
  /** It is another show by now, and not the only one that was to be closed: it is left alone. */
  | { readonly kind: 'another'; readonly show: Show };

/** How the line is to be closed. */
export interface ClosingWish {
  /** Who takes the lease: a text that names this slice and no other. */
  readonly holder: string;
  readonly now: Date;
  /** An open line is then closed for good at once. */
  readonly nobodyWaits: boolean;
  /** The only show that may be closed, where that matters. */
  readonly only: string | undefined;
}

/**
 * Closes the line to new callers and takes the lease, both in one write: of any number who ask at once, one has it.
 *
 * @throws whatever the SDK throws
 */
export async function closeToNewCallers(
  station: Station,
  { holder, now, nobodyWaits, only }: ClosingWish,
): Promise<ClosingClaim> {
  let seen = nothingSeen();
  const { show } = await changeShow(station, (before) => {
    // Asked once more because somebody else was faster: what was seen then has not come to pass.
    seen = nothingSeen();
    if (only !== undefined && before !== undefined && before.show !== only) return undefined;
    const moved = moveLine(before, nobodyWaits ? 'close, nobody waits' : 'close', now);
    const after = moved.kind === 'moved' ? moved.show : before;
    seen.isNew = moved.kind === 'moved';
    if (after?.state !== 'closing') return seen.isNew ? after : undefined;
    const lease = leaseState(after, holder, now);
    // A lease that is ours already was taken by a write that seemed to fail, and what stood there before is not known.
    seen.leftBehind = lease === 'left behind' || lease === 'mine';
    seen.held = lease === 'held';
    return seen.held ? undefined : { ...after, lease: newLease(holder, now) };
  });
  if (show === undefined) throw new Error('the line could not be closed');
  // Where there was no show at all, the one that closes is new, and nobody has asked for it by its name.
  if (only !== undefined && show.show !== only && !seen.isNew) return { kind: 'another', show };
  if (show.state !== 'closing') return { kind: 'closed', show, isNew: seen.isNew };
  return seen.held ? { kind: 'held', show } : { kind: 'mine', show, ...seen };
}

function nothingSeen() {
  return { isNew: false, leftBehind: false, held: false };
}

/**
 * Holds on to the lease for longer. A show document that no longer reads as a show is put right by it.
 *
 * @returns false when somebody else has the lease, or the show is over
 */
export function renewLease(station: Station, mine: LeaseHolder, now: Date): Promise<boolean> {
  return writeLease(station, mine, newLease(mine.holder, now));
}

/** Gives the lease back: whoever comes next need not wait, and can believe the receipt. */
export function returnLease(station: Station, mine: LeaseHolder, now: Date): Promise<boolean> {
  return writeLease(station, mine, returnedLease(now));
}

/**
 * Everybody is accounted for: the line is closed for good, and the lease is gone with it.
 *
 * @returns false when the show is still being closed, because somebody else has the lease now
 */
export async function finishClosing(station: Station, mine: LeaseHolder, now: Date): Promise<boolean> {
  const { show } = await changeWhileMine(station, mine, (closing) => {
    const moved = moveLine(closing, 'all released', now);
    return moved.kind === 'moved' ? moved.show : closing;
  });
  return show?.show !== mine.show.show || show.state === 'closed';
}

async function writeLease(station: Station, mine: LeaseHolder, lease: Lease): Promise<boolean> {
  const { changed } = await changeWhileMine(station, mine, (closing) => ({ ...closing, lease }));
  return changed;
}

function changeWhileMine(
  station: Station,
  { show, holder }: LeaseHolder,
  change: (closing: ClosingShow) => Show,
): Promise<ShowChange> {
  return changeShow(station, (before = show) => {
    const isMine = before.state === 'closing' && before.show === show.show && before.lease?.holder === holder;
    return isMine ? change(before) : undefined;
  });
}
