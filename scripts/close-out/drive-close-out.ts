import type { CloseOutLine } from '../../src/runtime/close-out/close-out-slice.ts';
import { runCloseOutSlice } from '../../src/runtime/close-out/run-close-out-slice.ts';
import { sleep } from '../../src/runtime/deadline.ts';
import { isStuck } from '../../src/show/close-out/closing-words.ts';
import type { CloseOutProgress } from '../../src/show/close-out/progress.ts';

export interface Driving {
  /** Ends it in good order, to be taken up again another time. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: CloseOutProgress) => void;
}

const SLICE_MS = 60_000;
const LOOK_AT_OTHER_MS = 2000;
/** Twilio may be out of order for a while, and what has been begun should come to its end. */
const FAILURES_IN_A_ROW = 4;
const AFTER_FAILURE_MS = 3000;

/**
 * Drives the close-out slice after slice until it is done, is interrupted, or gives up on somebody who cannot be let go.
 *
 * @throws whatever the SDK throws when not even the first slice works, or several in a row do not
 */
export async function driveCloseOut(
  line: CloseOutLine,
  { signal, onProgress }: Driving,
): Promise<CloseOutProgress> {
  let last: CloseOutProgress | undefined;
  let failures = 0;
  for (;;) {
    try {
      last = await runCloseOutSlice(line, { milliseconds: SLICE_MS, signal, onProgress, only: last?.show });
      failures = 0;
      onProgress(last);
      if (last.done || signal.aborted || isStuck(last, new Date())) return last;
      if (last.heldByOther) await sleep(LOOK_AT_OTHER_MS);
    } catch (error) {
      failures += 1;
      if (last === undefined || signal.aborted || failures >= FAILURES_IN_A_ROW) throw error;
      await sleep(AFTER_FAILURE_MS);
    }
  }
}
