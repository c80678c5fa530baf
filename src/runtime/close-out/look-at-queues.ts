import { queueMembers } from '../../twilio/queue-members.ts';
import { existingQueues, type LineQueues, type WaitingCall } from '../../twilio/queues.ts';
import { freshMilliseconds } from '../cached-lookup.ts';
import { sleep } from '../deadline.ts';
import { mostAtOnce } from '../run-at-speed.ts';
import type { CloseOutSlice } from './close-out-slice.ts';
import { planNewcomers } from './plan-newcomers.ts';
import { clearUp, releaseCallers } from './release-callers.ts';

/** A caller in one of the two queues of the line. */
interface MemberOfLine extends WaitingCall {
  readonly queueSid: string;
  /** Waits among those who come first, where Twilio counts the wait anew. */
  readonly comesFirst: boolean;
}

/** Those who ask while a doorway reads the show again are told what it knew before. */
const readingMilliseconds = 1000;

/**
 * One look at the queues, and all that follows from it: whoever is new gets into the receipt, whoever is gone is
 * accounted for, whoever is there is told goodbye.
 *
 * @param queues as they were found for this look
 * @returns whether the queues were empty and everybody is accounted for
 */
export async function lookAtQueues(slice: CloseOutSlice, queues: LineQueues): Promise<boolean> {
  const { receipt } = slice;
  const members = await membersOfLine(slice, queues);
  const waiting = new Map(members.map(({ callSid, queueSid }) => [callSid, queueSid]));
  await accountForGone(slice, waiting);
  const newcomers = members.filter(({ callSid }) => !receipt.has(callSid));
  await planNewcomers(slice, newcomers);
  slice.leftBehind = false;
  if (members.length >= mostAtOnce) await untilDoorwaysKnow(slice);
  // Whoever was told in an earlier look and is here has come back: the goodbye itself could not be had, and the
  // number's fallback led into the line again. Should Twilio only be slow to take them out, telling them fails.
  for (const { sid } of existingQueues(queues)) {
    const toTell = receipt.rows().filter(({ callSid }) => waiting.get(callSid) === sid);
    await releaseCallers(slice, sid, toTell);
  }
  const isUnclear = receipt.rows().some(({ outcome }) => outcome === 'failed');
  return members.length === 0 && receipt.tally().waiting === 0 && !isUnclear;
}

/** Everybody in line, each once: those who come first, then the others, front first. */
async function membersOfLine(slice: CloseOutSlice, queues: LineQueues): Promise<MemberOfLine[]> {
  const [first, others] = await Promise.all([membersOf('next'), membersOf('main')]);
  // Whoever goes from one queue to the other while we look is in both lists, or in none, and then in the next look's.
  const callSids = new Set(first.map(({ callSid }) => callSid));
  return [...first, ...others.filter(({ callSid }) => !callSids.has(callSid))];

  async function membersOf(which: keyof LineQueues): Promise<MemberOfLine[]> {
    const queueSid = queues[which]?.sid;
    if (queueSid === undefined) return [];
    const members = await slice.retry(() => queueMembers(slice.line.client, queueSid));
    return members.map((member) => ({ ...member, queueSid, comesFirst: which === 'next' }));
  }
}

/**
 * Whoever hangs up is recorded by a Function that waits for REST, until the doorways know that the receipt tells of them:
 * when many are released, there is no room for that. The close-out of a few is not kept waiting.
 */
async function untilDoorwaysKnow({ show, startsUntil, signal }: CloseOutSlice): Promise<void> {
  const knownAt = Date.parse(show.closingAt) + freshMilliseconds + readingMilliseconds;
  await sleep(Math.min(knownAt, startsUntil) - Date.now(), signal);
}

async function accountForGone(slice: CloseOutSlice, waiting: ReadonlyMap<string, string>): Promise<void> {
  const { receipt, leftBehind } = slice;
  const gone = receipt.rows().filter(({ callSid }) => !waiting.has(callSid));
  const undecided = gone.filter(({ outcome }) => outcome === null);
  if (!leftBehind) for (const { callSid } of undecided) receipt.decide(callSid, { outcome: 'gone already' });
  const failed = gone.filter(({ outcome }) => outcome === 'failed');
  await clearUp(slice, leftBehind ? [...undecided, ...failed] : failed);
  if (gone.length > 0) slice.changed();
}
