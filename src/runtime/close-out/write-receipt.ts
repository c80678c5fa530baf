import type { ReceiptPiece } from '../../show/close-out/receipt.ts';
import { rewritePiece } from '../../twilio/receipts.ts';
import { persistently } from './persistently.ts';
import type { Slice } from './slice.ts';

/** Stores what has been decided, one piece after the other: far below the twenty writes a second that Sync takes. */
export class ReceiptWriter {
  readonly #slice: Slice;
  #writing: Promise<void> = Promise.resolve();
  #failure: unknown;

  constructor(slice: Slice) {
    this.#slice = slice;
  }

  /** Begins to store the pieces in which everybody is decided. */
  writeComplete(): void {
    for (const piece of this.#slice.book.takeBehind('complete')) this.#write(piece);
  }

  /**
   * Stores everything that has been decided.
   *
   * @throws whatever a write threw: what is stored is then behind what has happened
   */
  async flush(): Promise<void> {
    for (const piece of this.#slice.book.takeBehind('all')) this.#write(piece);
    await this.#writing;
    if (this.#failure !== undefined) throw this.#failure;
  }

  #write(piece: ReceiptPiece): void {
    const { line, endsAt } = this.#slice;
    this.#writing = this.#writing.then(async () => {
      try {
        await persistently(() => rewritePiece(line.client, line, piece), endsAt);
      } catch (error) {
        this.#failure ??= error;
      }
    });
  }
}
