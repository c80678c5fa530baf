import type { CloseOutProgress } from '../../src/show/close-out/progress.ts';
import { type Tally, tallyOf } from '../../src/show/close-out/receipt.ts';
import type { ReleaseRow } from '../../src/show/close-out/receipt-page.ts';
import { nextQueueName } from '../../src/show/line/queued-caller.ts';

/** The receipt as it is printed: a line for each caller, without whole numbers, and the sums. */
export function receiptLines(show: string, rows: readonly ReleaseRow[]): string[] {
  const widest = Math.max(0, ...rows.map(({ caller }) => caller.length));
  return [
    ...rows.map((row) => releaseLine(row, widest)),
    `close-out of show ${show}`,
    tallyLine(tallyOf(rows)),
  ];
}

/** What has become of the queues, as it is printed; and what is still to come, where somebody may be on the way into them. */
export function queueLines({ queue, closedAtOnce }: CloseOutProgress, queueName: string): string[] {
  if (queue === null) return [];
  const queues = `queues '${queueName}' and '${nextQueueName(queueName)}'`;
  if (queue === 'of another show') return [`${queues}: left alone, the line has been opened again meanwhile`];
  if (queue === 'still there')
    return [`${queues}: ${queue}`, 'somebody is still in one of them: run close-out again in a minute'];
  const late =
    'whoever is being welcomed now hears that the show is over; a queue that comes back with them is deleted as they leave it';
  return [`${queues}: ${queue}`, ...(closedAtOnce ? [`nobody waited: ${late}`] : [])];
}

export function tallyLine({ told, gone, failed, waiting }: Tally): string {
  const open = waiting === 0 ? '' : `   not yet ${waiting}`;
  return `told goodbye ${told}   gone already ${gone}   failed ${failed}${open}`;
}

function releaseLine({ callSid, caller, waitSeconds, outcome, reason }: ReleaseRow, widest: number): string {
  const waited = `${Math.floor(waitSeconds / 60)}:${String(waitSeconds % 60).padStart(2, '0')}`;
  const became = `${outcome ?? 'not yet'}${reason === undefined ? '' : `: ${reason}`}`;
  return `${callSid}  ${caller.padEnd(widest)}  waited ${waited.padStart(6)}  ${became}`;
}
