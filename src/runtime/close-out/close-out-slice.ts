import { type CloseOutProgress, progressOf, type QueueEnd } from '../../show/close-out/progress.ts';
import { Receipt } from '../../show/close-out/receipt.ts';
import type { ReceiptPage } from '../../show/close-out/receipt-page.ts';
import type { ClosingShow } from '../../show/show.ts';
import { finishClosing, type LeaseHolder } from '../../twilio/close-line.ts';
import { readReceipt, rewritePage } from '../../twilio/receipts.ts';
import type { Retention, Station } from '../../twilio/sync-names.ts';
import { retryUntil } from '../deadline.ts';
import { HeldLease } from './held-lease.ts';

/** The line that is closed. Of all queues on the account, only its two are touched. */
export interface CloseOutLine extends Station, Retention {
  readonly queueName: string;
  /** Absolute URL of the `/close-out` doorway. */
  readonly goodbyeUrl: string;
  /** By which wording or recording callers are told of being recorded: see `noticeVersion`. Undefined when it is not known. */
  readonly noticeVersion?: string | undefined;
  /** The client keeps a connection for each release that may be under way: it is worth while to open them beforehand. */
  readonly keepsConnections?: boolean;
}

/** Until when a slice is at work, and who is to know of it. */
export interface SliceShift {
  /** Milliseconds since 1970: nothing is started from then on. */
  readonly startsUntil: number;
  /** Milliseconds since 1970: what is not done by then is given up. */
  readonly endsAt: number;
  /** Ends the slice in good order. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: CloseOutProgress) => void) | undefined;
}

/** One slice at work: it holds the lease, and knows the receipt, which is stored again as people are decided. */
export class CloseOutSlice {
  readonly line: CloseOutLine;
  readonly show: ClosingShow;
  readonly receipt = new Receipt();
  readonly startsUntil: number;
  readonly endsAt: number;
  /** Aborted when somebody asks for the end of the slice, and when the lease is lost. */
  readonly signal: AbortSignal;
  /** The highest number that a page of the receipt has. */
  lastPage = 0;
  /** A slice before has died: of the callers whom it left undecided it may have told some. */
  leftBehind: boolean;
  readonly #mine: LeaseHolder;
  readonly #lost = new AbortController();
  readonly #lease: HeldLease;
  readonly #onProgress: SliceShift['onProgress'];
  #writing: Promise<void> = Promise.resolve();
  #failure: unknown;

  /** Begins to renew the lease, which is to be stopped. */
  constructor(
    line: CloseOutLine,
    shift: SliceShift,
    { show, holder, leftBehind }: LeaseHolder & { readonly leftBehind: boolean },
  ) {
    this.line = line;
    this.show = show;
    this.startsUntil = shift.startsUntil;
    this.endsAt = shift.endsAt;
    this.#onProgress = shift.onProgress;
    this.signal = AbortSignal.any([this.#lost.signal, ...(shift.signal ? [shift.signal] : [])]);
    this.leftBehind = leftBehind;
    this.#mine = { show, holder };
    this.#lease = new HeldLease(line, this.#mine, () => this.#lost.abort());
  }

  /** Does something that may be done twice without harm, until it succeeds, is refused for good, or the slice is over. */
  retry<T>(work: () => Promise<T>): Promise<T> {
    return retryUntil(work, this.endsAt);
  }

  /** Reads what slices before have written down. */
  async readReceipt(): Promise<void> {
    const { pages, lastPage } = await this.retry(() => readReceipt(this.line, this.show.show));
    for (const page of pages) this.receipt.add(page);
    this.lastPage = lastPage;
  }

  progress(): CloseOutProgress {
    return progressOf(this.show, this.receipt.tally());
  }

  /** To be called whenever the receipt has changed. Begins to store the pages in which everybody is decided. */
  changed(): void {
    for (const page of this.receipt.takeBehind('complete')) this.#write(page);
    this.#onProgress?.(this.progress());
  }

  /**
   * Stores everything that has been decided.
   *
   * @throws whatever a write threw: what is stored is then behind what has happened
   */
  async writeAll(): Promise<void> {
    for (const page of this.receipt.takeBehind('all')) this.#write(page);
    await this.#writing;
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Stops renewing the lease. */
  async stop(): Promise<void> {
    await this.#lease.stop();
  }

  /** Leaves what is left to another slice. What could not be stored must look like the work of somebody who has died: no lease is given back then. */
  async giveBack(): Promise<CloseOutProgress> {
    if (!this.#lost.signal.aborted) await this.#lease.giveBack(this.endsAt);
    return this.progress();
  }

  /** Closes the line for good. */
  async close(queue: QueueEnd): Promise<CloseOutProgress> {
    const now = new Date();
    const isClosed = await this.retry(() => finishClosing(this.line, this.#mine, now));
    const progress = this.progress();
    return isClosed
      ? { ...progress, phase: 'closed', done: true, queue }
      : { ...progress, heldByOther: true };
  }

  /** One page after the other: far below the twenty writes a second that Sync takes. */
  #write(page: ReceiptPage): void {
    const { line } = this;
    this.#writing = this.#writing.then(async () => {
      try {
        await this.retry(() => rewritePage(line, page));
      } catch (error) {
        this.#failure ??= error;
      }
    });
  }
}
