import type { ReleaseRow } from '../../src/show/close-out/receipt.ts';
import { type Tally, tallyOf } from '../../src/show/close-out/tally.ts';

/** The receipt as it is printed: a line for each caller, without whole numbers, and the sums. */
export function receiptLines(show: string, rows: readonly ReleaseRow[]): string[] {
  const widest = Math.max(0, ...rows.map(({ caller }) => caller.length));
  return [
    ...rows.map((row) => releaseLine(row, widest)),
    `close-out of show ${show}`,
    tallyLine(tallyOf(rows)),
  ];
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
