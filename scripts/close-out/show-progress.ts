import { createLogUpdate } from 'log-update';
import type { CloseOutProgress } from '../../src/show/close-out/progress.ts';
import type { Tally } from '../../src/show/close-out/receipt.ts';

const WIDTH = 30;

/** Where progress is shown: a terminal, or a file that has no use for a line that changes. */
export type Screen = NodeJS.WritableStream & { readonly isTTY?: boolean | undefined };

/** Shows how far the close-out is: on a terminal in one line that changes, elsewhere in a line for each phase. */
export class ShownProgress {
  readonly #screen: Screen;
  // Hidden, the cursor would have to be shown again on Ctrl-C, which is for the close-out to hear.
  readonly #change: ReturnType<typeof createLogUpdate>;
  #shown = '';

  constructor(screen: Screen) {
    this.#screen = screen;
    this.#change = createLogUpdate(screen, { showCursor: true });
  }

  show(progress: CloseOutProgress): void {
    if (progress.done) return;
    const words = wordsOf(progress);
    if (this.#screen.isTTY) this.#change(`${barOf(progress)}  ${words}`);
    else if (words !== this.#shown) this.#screen.write(`${words}\n`);
    this.#shown = words;
  }

  /** Leaves the line as it is; what is printed next stands below it. */
  end(): void {
    this.#change.done();
  }
}

function wordsOf({ phase, heldByOther, closingAt }: CloseOutProgress): string {
  if (heldByOther) return 'somebody else is closing the line: waiting for them';
  if (closingAt === null) return 'the line is closed';
  return phase === 'releasing' ? 'saying goodbye to those who wait' : 'looking once more for late callers';
}

/** `[#########---------------------]  1500 of 5000` */
export function barOf({ told, gone, failed, waiting }: Tally): string {
  const total = told + gone + failed + waiting;
  const decided = told + gone;
  const filled = total === 0 ? WIDTH : Math.floor((decided / total) * WIDTH);
  return `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}]  ${decided} of ${total}`;
}
