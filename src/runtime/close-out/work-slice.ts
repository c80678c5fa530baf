import {
  areLateCallersIn,
  type CloseOutProgress,
  progressOf,
  type QueueEnd,
} from '../../show/close-out/progress.ts';
import { ReceiptBook } from '../../show/close-out/receipt-book.ts';
import { type Fence, finishClosing } from '../../twilio/close-line.ts';
import { findLineQueues, type LineQueues } from '../../twilio/queues.ts';
import { readReceipt } from '../../twilio/receipts.ts';
import { sleep } from '../sleep.ts';
import type { SliceOptions } from './close-out-slice.ts';
import { deleteQueues } from './delete-queues.ts';
import { HeldLease } from './held-lease.ts';
import { lookAtQueues, type Seen } from './look-at-queues.ts';
import { persistently } from './persistently.ts';
import type { CloseOutLine, Slice } from './slice.ts';
import { ReceiptWriter } from './write-receipt.ts';

const lookEveryMilliseconds = 2000;

const noQueues: LineQueues = { main: undefined, next: undefined };

export interface Shift {
  readonly holder: string;
  readonly fence: Extract<Fence, { kind: 'mine' }>;
  /** Milliseconds since 1970, as in a Slice. */
  readonly startsUntil: number;
  readonly endsAt: number;
}

/** Works a slice, with the lease in hand, and gives the lease back with the receipt as true as it can be. */
export async function workSlice(
  line: CloseOutLine,
  options: SliceOptions,
  { holder, fence, startsUntil, endsAt }: Shift,
): Promise<CloseOutProgress> {
  const { show } = fence;
  const lost = new AbortController();
  const lease = new HeldLease({ line, show, holder, onLost: () => lost.abort() });
  try {
    const receipt = await persistently(() => readReceipt(line.client, line.stationId, show.show), endsAt);
    const book = new ReceiptBook(receipt.pieces);
    const signal = AbortSignal.any([lost.signal, ...(options.signal ? [options.signal] : [])]);
    const slice: Slice = { line, show, book, startsUntil, endsAt, signal, changed: () => {} };
    const writer = new ReceiptWriter(slice);
    const changed = () => {
      writer.writeComplete();
      options.onProgress?.(progressOf(show, book.tally()));
    };
    const seen: Seen = { queues: noQueues, lastPiece: receipt.lastPiece, leftBehind: fence.leftBehind };
    const queue = await untilOver({ ...slice, changed }, seen).finally(() => writer.flush());
    await lease.stop();
    if (queue !== null) return await close(slice, holder, queue);
    // What could not be stored must look like the work of somebody who has died: then it is cleared up.
    if (!lost.signal.aborted) await lease.giveBack(endsAt);
    return progressOf(show, book.tally());
  } finally {
    await lease.stop();
  }
}

/** Looks at the queues until they are empty and stay so, or time is up: null then. */
async function untilOver(slice: Slice, seen: Seen): Promise<QueueEnd | null> {
  const { line, show, endsAt, startsUntil, signal } = slice;
  for (;;) {
    seen.queues = await persistently(() => findLineQueues(line.client, line.queueName), endsAt);
    const isOver = await lookAtQueues(slice, seen);
    if (isOver && areLateCallersIn(show.closingAt, new Date()) && !signal.aborted) {
      const end = await deleteQueues(line, seen.queues, endsAt);
      if (end !== 'still there') return end;
    }
    if (signal.aborted || Date.now() + lookEveryMilliseconds >= startsUntil) return null;
    await sleep(lookEveryMilliseconds, signal);
  }
}

async function close(slice: Slice, holder: string, queue: QueueEnd): Promise<CloseOutProgress> {
  const { line, show, book, endsAt } = slice;
  const mine = { stationId: line.stationId, show, holder };
  const now = new Date();
  const isClosed = await persistently(() => finishClosing(line.client, mine, now), endsAt);
  const progress = progressOf(show, book.tally());
  return isClosed ? { ...progress, phase: 'closed', done: true, queue } : { ...progress, heldByOther: true };
}
