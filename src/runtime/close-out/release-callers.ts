import { link } from '../../carried/codec.ts';
import { messageContext } from '../../carried/message.ts';
import type { Decision } from '../../show/close-out/receipt.ts';
import type { ReleaseOutcome, ReleaseRow } from '../../show/close-out/receipt-page.ts';
import { hasLeftByItself } from '../../twilio/facts-of-call.ts';
import { dequeueMember, openConnections } from '../../twilio/queues.ts';
import { codeOf, statusOf } from '../../twilio/rest-error.ts';
import { withDeadline } from '../deadline.ts';
import { mostAtOnce, runAtSpeed } from '../run-at-speed.ts';
import type { CloseOutLine, CloseOutSlice } from './close-out-slice.ts';

const connectMilliseconds = 1000;
const releaseMilliseconds = 2200;
const tries = 3;

/** We have asked for it, but do not know what came of it. The next look at the queue will tell. */
const unclear = { outcome: 'failed', reason: 'not known yet' } as const;

/** Sends callers to the goodbye, many at once. Nobody is told twice: a call can be moved out of its queue only once. */
export async function releaseCallers(
  slice: CloseOutSlice,
  queueSid: string,
  rows: readonly ReleaseRow[],
): Promise<void> {
  const { line, startsUntil, signal } = slice;
  if (line.keepsConnections && rows.length >= mostAtOnce) await connect(line, queueSid);
  const work = (row: ReleaseRow) => release(slice, queueSid, row);
  await runAtSpeed({ items: rows, work, startsUntil, signal, tries });
}

/** Without this the first ones would each wait for a handshake, and then all come at once. */
async function connect({ client }: CloseOutLine, queueSid: string): Promise<void> {
  const opened = openConnections(client, queueSid, mostAtOnce);
  await withDeadline(opened, connectMilliseconds, 'Twilio').catch(() => {});
}

async function release(slice: CloseOutSlice, queueSid: string, row: ReleaseRow): Promise<void> {
  const { line, show, receipt } = slice;
  const { callSid } = row;
  const goodbye = link(
    '/close-out',
    messageContext.toQuery({ show: show.show, waitSeconds: row.waitSeconds }),
  );
  const url = new URL(goodbye, line.goodbyeUrl);
  try {
    const asked = dequeueMember(line.client, { queueSid, callSid, url: url.href });
    const result = await withDeadline(asked, releaseMilliseconds, 'Twilio');
    receipt.decide(
      callSid,
      result === 'told' ? { outcome: 'told goodbye' } : goneOf(row, receipt.outcomeOf(callSid)),
    );
  } catch (error) {
    if (row.outcome !== 'told goodbye')
      receipt.decide(callSid, { outcome: 'failed', reason: reasonOf(error) });
    throw error;
  } finally {
    slice.changed();
  }
}

/** An earlier try that seemed to fail may be the very reason that the caller is gone. */
function goneOf(row: ReleaseRow, outcome: ReleaseOutcome | null): Decision {
  if (row.outcome === 'told goodbye') return { outcome: row.outcome };
  return outcome === 'failed' ? unclear : { outcome: 'gone already' };
}

/**
 * Finds out what became of callers who are no longer in the queue, and whom we may or may not have told: those who went
 * by themselves have left a fact behind.
 */
export async function clearUp(slice: CloseOutSlice, rows: readonly ReleaseRow[]): Promise<void> {
  const { line, receipt, startsUntil, signal } = slice;
  for (const { callSid } of rows) receipt.decide(callSid, unclear);
  const work = async ({ callSid }: ReleaseRow) => {
    const hasLeft = await slice.retry(() => hasLeftByItself(line, callSid));
    receipt.decide(callSid, { outcome: hasLeft ? 'gone already' : 'told goodbye' });
    slice.changed();
  };
  await runAtSpeed({ items: rows, work, startsUntil, signal, slotMilliseconds: 0 });
}

/** Short, because a page of the receipt has room for little, and without anything that a caller has said or is. */
function reasonOf(error: unknown): string {
  const status = statusOf(error);
  const code = codeOf(error);
  if (status === undefined) return 'no answer';
  return code === undefined ? `HTTP ${status}` : `HTTP ${status} (${code})`;
}
