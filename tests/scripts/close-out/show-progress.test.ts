import { Writable } from 'node:stream';
import { ShownProgress } from '../../../scripts/close-out/show-progress.ts';
import type { CloseOutProgress } from '../../../src/show/close-out/progress.ts';

const AT = '2026-03-06T21:00:00.000Z';
const CLOSING: CloseOutProgress = {
  show: '20260306T200000Z',
  phase: 'releasing',
  closingAt: AT,
  heldByOther: false,
  closedAtOnce: false,
  done: false,
  queue: null,
  told: 0,
  gone: 0,
  failed: 0,
  waiting: 10,
};

/** What stands on a terminal after all that was written to it: lines wrap, and the cursor can be sent back. */
class Terminal extends Writable {
  readonly columns: number;
  readonly isTTY = true;
  readonly #rows = [''];
  #row = 0;
  #column = 0;

  constructor(columns: number) {
    super();
    this.columns = columns;
  }

  get lines(): string[] {
    return this.#rows.map((row) => row.trimEnd()).filter((row) => row !== '');
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what moves a cursor
    for (const [word, count, order] of chunk.toString().matchAll(/\u001b\[\??(\d*)([A-Za-z])|./gsu))
      if (order) this.#obey(order, Number(count || 1), count === '2');
      else this.#print(word);
    done();
  }

  #obey(order: string, count: number, isWhole: boolean): void {
    if (order === 'A') this.#row = Math.max(0, this.#row - count);
    if (order === 'G') this.#column = 0;
    if (order === 'K') this.#rows[this.#row] = isWhole ? '' : this.#before();
  }

  #print(letter: string): void {
    if (letter === '\r') this.#column = 0;
    else if (letter === '\n') this.#nextRow();
    else {
      if (this.#column === this.columns) this.#nextRow();
      this.#rows[this.#row] = this.#before() + letter + (this.#rows[this.#row] ?? '').slice(this.#column + 1);
      this.#column += 1;
    }
  }

  #nextRow(): void {
    this.#row += 1;
    this.#column = 0;
    this.#rows[this.#row] ??= '';
  }

  #before(): string {
    return (this.#rows[this.#row] ?? '').slice(0, this.#column).padEnd(this.#column);
  }
}

function shownOn(screen: Writable & { readonly isTTY?: boolean }): void {
  const shown = new ShownProgress(screen);
  for (const told of [0, 3, 3, 10]) shown.show({ ...CLOSING, told, waiting: 10 - told });
  shown.show({ ...CLOSING, phase: 'looking again', told: 10, waiting: 0 });
  shown.show({ ...CLOSING, phase: 'closed', told: 10, waiting: 0, done: true });
  shown.end();
  screen.write('a receipt\n');
}

describe('the progress of a close-out', () => {
  it.each([200, 60, 45])('is one line that changes, on a terminal of %d columns too', (columns) => {
    const terminal = new Terminal(columns);
    shownOn(terminal);
    expect(terminal.lines.join('')).toBe(
      `[${'#'.repeat(30)}]  10 of 10  looking once more for late callersa receipt`,
    );
    expect(terminal.lines.at(-1)).toBe('a receipt');
  });

  it('is a line for each phase where there is no terminal, without a bar or a sign that moves a cursor', () => {
    let written = '';
    const file = new Writable({
      write(chunk, _encoding, done) {
        written += chunk;
        done();
      },
    });
    shownOn(file);
    expect(written).toBe('saying goodbye to those who wait\nlooking once more for late callers\na receipt\n');
  });

  it('leaves Ctrl-C to whoever has asked for it', () => {
    const before = process.listenerCount('SIGINT');
    shownOn(new Terminal(80));
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
