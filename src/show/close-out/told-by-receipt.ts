import type { ClosingShow, Show } from '../show.ts';
import { isBeingReleased } from './lease.ts';

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
const drivenForMilliseconds = 60_000;

/**
 * Whether those who wait are being released, or were a minute ago, as far as a doorway knows: the receipt tells of them.
 *
 * @param show undefined when it cannot be read
 */
export function isReceiptBeingWritten(show: Show | undefined, now: Date): show is ClosingShow {
  return isBeingReleased(show, now, drivenForMilliseconds);
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
