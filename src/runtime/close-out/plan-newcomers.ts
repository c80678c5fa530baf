import { paced, planPages } from '../../show/close-out/plan-pages.ts';
import type { ReceiptPage } from '../../show/close-out/receipt-page.ts';
import { callingNumbers } from '../../twilio/call-log.ts';
import type { WaitingCall } from '../../twilio/queues.ts';
import { createPage, readReceipt } from '../../twilio/receipts.ts';
import { withWaitSinceJoining } from '../../twilio/wait-since-joining.ts';
import { withDeadline } from '../deadline.ts';
import { runAtSpeed } from '../run-at-speed.ts';
import type { CloseOutLine, CloseOutSlice } from './close-out-slice.ts';

const waitsMilliseconds = 1500;

/** Somebody else stores pages of the same receipt, which the lease should have prevented. */
class ReceiptContendedError extends Error {
  override readonly name = 'ReceiptContendedError';
}

/** A caller who waits among those who come first, or not: there, Twilio counts the wait anew. */
type Newcomer = WaitingCall & { readonly comesFirst: boolean };

/**
 * Puts callers into the receipt before anything is done about them, so that whatever happens to us, somebody is left
 * who knows of them. Those for whom time does not suffice are for the next slice.
 */
export async function planNewcomers(slice: CloseOutSlice, members: readonly Newcomer[]): Promise<void> {
  if (members.length === 0) return;
  const { line, show, startsUntil, signal } = slice;
  // A receipt without numbers is better than none.
  const [callers, waiting] = await Promise.all([
    slice.retry(() => callingNumbers(line.client)).catch(() => new Map()),
    withWaits(line, members),
  ]);
  const planned = {
    show: show.show,
    at: new Date(),
    members: waiting,
    callers,
    firstPage: slice.lastPage + 1,
  };
  const pages = planPages({ ...planned, notice: line.noticeVersion });
  const store = (page: ReceiptPage) => storePage(slice, page);
  for (const { pages: items, pace } of paced(pages)) {
    const { failed } = await runAtSpeed({ items, work: store, startsUntil, signal, ...pace });
    if (failed[0]) throw failed[0].error;
  }
  slice.lastPage += pages.length;
}

/** With their waits since they joined the line, for those few of whom Twilio does not tell it. */
async function withWaits(line: CloseOutLine, members: readonly Newcomer[]): Promise<readonly WaitingCall[]> {
  const first = members.filter(({ comesFirst }) => comesFirst);
  const looked = withWaitSinceJoining(line, first, new Date());
  const waiting = await withDeadline(looked, waitsMilliseconds, 'Sync').catch(() => first);
  return [...waiting, ...members.filter(({ comesFirst }) => !comesFirst)];
}

async function storePage(slice: CloseOutSlice, page: ReceiptPage): Promise<void> {
  const { line, receipt } = slice;
  const isNew = await slice.retry(() => createPage(line, page));
  if (!isNew) await expectOurs();
  receipt.add(page);
  slice.changed();

  /** A creation that seemed to fail may have been carried out all the same. */
  async function expectOurs(): Promise<void> {
    const { pages } = await slice.retry(() => readReceipt(line, page.show));
    const there = pages.find((stored) => stored.piece === page.piece);
    if (there?.rows[0]?.callSid !== page.rows[0]?.callSid)
      throw new ReceiptContendedError(`piece ${page.piece} of the receipt is somebody else's`);
  }
}
