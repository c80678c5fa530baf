import type { ReleaseRow } from '../../show/close-out/receipt.ts';
import { existingQueues, type LineQueues } from '../../twilio/queues.ts';
import { rememberMilliseconds } from '../remember-look.ts';
import { mostAtOnce } from '../run-at-speed.ts';
import { sleep } from '../sleep.ts';
import { membersOfLine } from './members-of-line.ts';
import { planNewcomers } from './plan-newcomers.ts';
import { clearUp, releaseCallers } from './release-callers.ts';
import type { Slice } from './slice.ts';

/** Those who ask while a doorway reads the show again are told what it knew before. */
const readingMilliseconds = 1000;

/**
 * One look at the queues, and all that follows from it: whoever is new gets into the receipt, whoever is gone is
 * accounted for, whoever is there is told goodbye.
 *
 * @returns whether the queues were empty and everybody is accounted for
 */
export async function lookAtQueues(slice: Slice, seen: Seen): Promise<boolean> {
  const { book } = slice;
  const members = await membersOfLine(slice, seen.queues);
  const waiting = new Map(members.map(({ callSid, queueSid }) => [callSid, queueSid]));
  await accountForGone(slice, waiting, seen.leftBehind);
  const newcomers = members.filter(({ callSid }) => !book.has(callSid));
  seen.lastPiece = await planNewcomers(slice, newcomers, seen.lastPiece);
  seen.leftBehind = false;
  if (members.length >= mostAtOnce) await untilDoorwaysKnow(slice);
  // Whoever was told in an earlier look and is here has come back: the goodbye itself could not be had, and the
  // number's fallback led into the line again. Should Twilio only be slow to take them out, telling them fails.
  for (const { sid } of existingQueues(seen.queues)) {
    const toTell = book.rows().filter(({ callSid }) => waiting.get(callSid) === sid);
    await releaseCallers(slice, sid, toTell);
  }
  return members.length === 0 && book.tally().waiting === 0 && !book.rows().some(isUnclear);
}

/**
 * Whoever hangs up is recorded by a Function that waits for REST, until the doorways know that the receipt tells of them:
 * when many are released, there is no room for that. The close-out of a few is not kept waiting.
 */
async function untilDoorwaysKnow({ show, startsUntil, signal }: Slice): Promise<void> {
  const knownAt = Date.parse(show.closingAt) + rememberMilliseconds + readingMilliseconds;
  await sleep(Math.min(knownAt, startsUntil) - Date.now(), signal);
}

/** What one look passes on to the next. */
export interface Seen {
  /** As they were found for this look. */
  queues: LineQueues;
  /** The highest number that a piece of the receipt has. */
  lastPiece: number;
  /** A slice before has died: of the callers whom it left undecided it may have told some. */
  leftBehind: boolean;
}

async function accountForGone(
  slice: Slice,
  waiting: ReadonlyMap<string, string>,
  leftBehind: boolean,
): Promise<void> {
  const { book, changed } = slice;
  const gone = book.rows().filter(({ callSid }) => !waiting.has(callSid));
  const undecided = gone.filter(({ outcome }) => outcome === null);
  if (!leftBehind) for (const { callSid } of undecided) book.decide(callSid, { outcome: 'gone already' });
  const failed = gone.filter(({ outcome }) => outcome === 'failed');
  await clearUp(slice, leftBehind ? [...undecided, ...failed] : failed);
  if (gone.length > 0) changed();
}

function isUnclear({ outcome }: ReleaseRow): boolean {
  return outcome === 'failed';
}
