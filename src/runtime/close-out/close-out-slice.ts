import { randomUUID } from 'node:crypto';
import { type CloseOutProgress, progressOf, progressOfPast } from '../../show/close-out/progress.ts';
import { ReceiptBook } from '../../show/close-out/receipt-book.ts';
import { fenceLine } from '../../twilio/close-line.ts';
import { findLineQueues, sizeOfLine } from '../../twilio/queues.ts';
import { readReceipt } from '../../twilio/receipts.ts';
import { deleteQueues } from './delete-queues.ts';
import { persistently } from './persistently.ts';
import type { CloseOutLine } from './slice.ts';
import { workSlice } from './work-slice.ts';

export interface SliceOptions {
  /** For so long something new may be started; the slice ends at most two and a half seconds later. */
  readonly milliseconds: number;
  /** The only show that may be closed; whichever it is unless given. */
  readonly only?: string | undefined;
  /** Ends the slice in good order. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: CloseOutProgress) => void;
}

const endingMilliseconds = 2500;

/**
 * Does one slice of the close-out: closes the line to new callers, tells everybody in its queues goodbye, deletes
 * the queues. Whoever calls this again and again, and be it two at once, or the next day, brings it to its end.
 *
 * @throws whatever the SDK throws when Twilio does not come round; nothing is lost, and another slice can go on
 */
export async function closeOutSlice(line: CloseOutLine, options: SliceOptions): Promise<CloseOutProgress> {
  const startsUntil = Date.now() + options.milliseconds;
  const endsAt = startsUntil + endingMilliseconds;
  const { client, stationId, queueName } = line;
  const queues = await persistently(() => findLineQueues(client, queueName), endsAt);
  const holder = randomUUID();
  const nobodyWaits = (sizeOfLine(queues) ?? 0) === 0;
  const wish = { holder, nobodyWaits, only: options.only };
  const fenced = () => fenceLine(client, stationId, { ...wish, now: new Date() });
  const fence = await persistently(fenced, endsAt);
  if (fence.kind === 'mine') return workSlice(line, options, { holder, fence, startsUntil, endsAt });
  const asked = fence.kind === 'another' ? (options.only ?? '') : fence.show.show;
  const { pieces } = await persistently(() => readReceipt(client, stationId, asked), endsAt);
  const tally = new ReceiptBook(pieces).tally();
  if (fence.kind === 'another') return progressOfPast(asked, tally);
  const progress = progressOf(fence.show, tally);
  if (fence.kind === 'held') return { ...progress, heldByOther: true };
  // A closed line needs no queues. One that a late caller has made anew is empty as soon as that caller has been let go.
  return { ...progress, queue: await deleteQueues(line, queues, endsAt), closedAtOnce: fence.isNew };
}
