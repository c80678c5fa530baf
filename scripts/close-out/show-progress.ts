import type { CloseOutProgress } from '../../src/show/close-out/progress.ts';
import type { Tally } from '../../src/show/close-out/tally.ts';

const WIDTH = 30;

/** Where progress is shown: a terminal, or a file that has no use for a line that changes. */
export interface Screen {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Shows how far the close-out is: on a terminal in one line that changes, elsewhere in a line for each phase. */
export class ShownProgress {
  readonly #screen: Screen;
  #shown = '';

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  show(progress: CloseOutProgress): void {
    if (progress.done) return;
    const line = this.#screen.isTTY ? `${barOf(progress)}  ${wordsOf(progress)}` : wordsOf(progress);
    if (line === this.#shown) return;
    this.#screen.write(this.#screen.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
    this.#shown = line;
  }

  /** Leaves the line as it is; what is printed next begins below it. */
  end(): void {
    if (this.#screen.isTTY && this.#shown !== '') this.#screen.write('\n');
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
