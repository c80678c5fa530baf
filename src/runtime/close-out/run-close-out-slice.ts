import { randomUUID } from 'node:crypto';
import {
  areLateCallersIn,
  type CloseOutProgress,
  progressOf,
  progressOfPast,
  type QueueEnd,
} from '../../show/close-out/progress.ts';
import { Receipt } from '../../show/close-out/receipt.ts';
import { closeToNewCallers } from '../../twilio/close-line.ts';
import { deleteUnsaidWords } from '../../twilio/dj-words.ts';
import {
  deleteQueue,
  existingQueues,
  findLineQueues,
  type LineQueues,
  sizeOfLine,
} from '../../twilio/queues.ts';
import { readReceipt } from '../../twilio/receipts.ts';
import { retryUntil, sleep } from '../deadline.ts';
import { type CloseOutLine, CloseOutSlice, type SliceShift } from './close-out-slice.ts';
import { lookAtQueues } from './look-at-queues.ts';

interface SliceOptions extends Pick<SliceShift, 'signal' | 'onProgress'> {
  /** For so long something new may be started; the slice ends at most two and a half seconds later. */
  readonly milliseconds: number;
  /** The only show that may be closed; whichever it is unless given. */
  readonly only?: string | undefined;
}

const endingMilliseconds = 2500;
const lookEveryMilliseconds = 2000;

/**
 * Does one slice of the close-out: closes the line to new callers, tells everybody in its queues goodbye, deletes
 * the queues. Whoever calls this again and again, and be it two at once, or the next day, brings it to its end.
 *
 * @throws whatever the SDK throws when Twilio does not come round; nothing is lost, and another slice can go on
 */
export async function runCloseOutSlice(
  line: CloseOutLine,
  { milliseconds, only, ...who }: SliceOptions,
): Promise<CloseOutProgress> {
  const startsUntil = Date.now() + milliseconds;
  const endsAt = startsUntil + endingMilliseconds;
  const { client, queueName } = line;
  const queues = await retryUntil(() => findLineQueues(client, queueName), endsAt);
  const holder = randomUUID();
  const nobodyWaits = (sizeOfLine(queues) ?? 0) === 0;
  const wish = { holder, nobodyWaits, only };
  const close = () => closeToNewCallers(line, { ...wish, now: new Date() });
  const claim = await retryUntil(close, endsAt);
  if (claim.kind === 'mine') {
    const slice = new CloseOutSlice(line, { startsUntil, endsAt, ...who }, { holder, ...claim });
    return withoutWords(line, await workWithLease(slice), endsAt);
  }
  const asked = claim.kind === 'another' ? (only ?? '') : claim.show.show;
  const { pages } = await retryUntil(() => readReceipt(line, asked), endsAt);
  const tally = new Receipt(pages).tally();
  if (claim.kind === 'another') return progressOfPast(asked, tally);
  const progress = progressOf(claim.show, tally);
  if (claim.kind === 'held') return { ...progress, heldByOther: true };
  // A closed line needs no queues. One that a late caller has made anew is empty as soon as that caller has been let go.
  const queue = await deleteQueues(client, queues, endsAt);
  return withoutWords(line, { ...progress, queue, closedAtOnce: claim.isNew }, endsAt);
}

/** Words that DJs have recorded for callers go with the show. They keep nobody waiting: what is left is found again. */
async function withoutWords(
  line: CloseOutLine,
  progress: CloseOutProgress,
  endsAt: number,
): Promise<CloseOutProgress> {
  if (!progress.done) return progress;
  const deleting = retryUntil(() => deleteUnsaidWords(line, new Date()), endsAt);
  const areGone = await deleting.then(
    () => true,
    () => false,
  );
  return areGone ? progress : { ...progress, areWordsLeft: true };
}

/** Works a slice, with the lease in hand, and gives the lease back with the receipt as true as it can be. */
async function workWithLease(slice: CloseOutSlice): Promise<CloseOutProgress> {
  try {
    await slice.readReceipt();
    const queue = await untilOver(slice).finally(() => slice.writeAll());
    await slice.stop();
    return await (queue === null ? slice.giveBack() : slice.close(queue));
  } finally {
    await slice.stop();
  }
}

/** Looks at the queues until they are empty and stay so, or time is up: null then. */
async function untilOver(slice: CloseOutSlice): Promise<QueueEnd | null> {
  const { line, show, endsAt, startsUntil, signal } = slice;
  for (;;) {
    const queues = await slice.retry(() => findLineQueues(line.client, line.queueName));
    const isOver = await lookAtQueues(slice, queues);
    if (isOver && areLateCallersIn(show.closingAt, new Date()) && !signal.aborted) {
      const end = await deleteQueues(line.client, queues, endsAt);
      if (end !== 'still there') return end;
    }
    if (signal.aborted || Date.now() + lookEveryMilliseconds >= startsUntil) return null;
    await sleep(lookEveryMilliseconds, signal);
  }
}

/** Deletes both queues of the line, as far as they exist and are empty. */
async function deleteQueues(
  client: CloseOutLine['client'],
  queues: LineQueues,
  endsAt: number,
): Promise<QueueEnd> {
  const existing = existingQueues(queues);
  if (existing.length === 0) return 'there was none';
  const deletions = await Promise.all(
    existing.map(({ sid }) => retryUntil(() => deleteQueue(client, sid), endsAt)),
  );
  return deletions.every((deletion) => deletion === 'deleted') ? 'deleted' : 'still there';
}
