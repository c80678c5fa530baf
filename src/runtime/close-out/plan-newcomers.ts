import { paced, planPieces } from '../../show/close-out/plan-pieces.ts';
import type { ReceiptPiece } from '../../show/close-out/receipt.ts';
import { callingNumbers } from '../../twilio/calls.ts';
import { waitSinceJoining } from '../../twilio/facts.ts';
import type { WaitingCall } from '../../twilio/queues.ts';
import { createPiece, readReceipt } from '../../twilio/receipts.ts';
import { ContendedError } from '../../twilio/sync.ts';
import { withDeadline } from '../deadline.ts';
import { runAtSpeed } from '../run-at-speed.ts';
import type { MemberOfLine } from './members-of-line.ts';
import { persistently } from './persistently.ts';
import type { CloseOutLine, Slice } from './slice.ts';

const waitsMilliseconds = 1500;

/**
 * Puts callers into the receipt before anything is done about them, so that whatever happens to us, somebody is left
 * who knows of them. Those for whom time does not suffice are for the next slice.
 */
export async function planNewcomers(
  slice: Slice,
  members: readonly MemberOfLine[],
  lastPiece: number,
): Promise<number> {
  if (members.length === 0) return lastPiece;
  const { line, show, endsAt, startsUntil, signal } = slice;
  // A receipt without numbers is better than none.
  const [callers, waiting] = await Promise.all([
    persistently(() => callingNumbers(line.client), endsAt).catch(() => new Map()),
    withWaits(line, members),
  ]);
  const planned = { show: show.show, at: new Date(), members: waiting, callers, firstPiece: lastPiece + 1 };
  const pieces = planPieces({ ...planned, notice: line.noticeVersion });
  const store = (piece: ReceiptPiece) => storePiece(slice, piece);
  for (const { pieces: items, pace } of paced(pieces)) {
    const { failed } = await runAtSpeed({ items, work: store, startsUntil, signal, ...pace });
    if (failed[0]) throw failed[0].error;
  }
  return lastPiece + pieces.length;
}

/** With their waits since they joined the line, for those few of whom Twilio does not tell it. */
async function withWaits(
  { client, stationId }: CloseOutLine,
  members: readonly MemberOfLine[],
): Promise<readonly WaitingCall[]> {
  const first = members.filter(({ comesFirst }) => comesFirst);
  const looked = waitSinceJoining(client, first, { stationId, now: new Date() });
  const waiting = await withDeadline(looked, waitsMilliseconds, 'Sync').catch(() => first);
  return [...waiting, ...members.filter(({ comesFirst }) => !comesFirst)];
}

async function storePiece({ line, book, changed, endsAt }: Slice, piece: ReceiptPiece): Promise<void> {
  const isNew = await persistently(() => createPiece(line.client, line, piece), endsAt);
  if (!isNew) await expectOurs();
  book.add(piece);
  changed();

  /** A creation that seemed to fail may have been carried out all the same. */
  async function expectOurs(): Promise<void> {
    const { pieces } = await persistently(() => readReceipt(line.client, line.stationId, piece.show), endsAt);
    const there = pieces.find((stored) => stored.piece === piece.piece);
    // The lease should have prevented it.
    if (there?.rows[0]?.callSid !== piece.rows[0]?.callSid)
      throw new ContendedError(`piece ${piece.piece} of the receipt is somebody else's`);
  }
}
