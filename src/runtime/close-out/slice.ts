import type { Twilio } from 'twilio';
import type { ReceiptBook } from '../../show/close-out/receipt-book.ts';
import type { ClosingShow } from '../../show/show.ts';
import type { Retention } from '../../twilio/sync-names.ts';

/** The line that is closed. Of all queues on the account, only its two are touched. */
export interface CloseOutLine extends Retention {
  readonly client: Twilio;
  readonly queueName: string;
  /** Absolute URL of the `/close-out` doorway. */
  readonly goodbyeUrl: string;
  /** By which wording or recording callers are told of being recorded: see `noticeVersion`. Undefined when it is not known. */
  readonly noticeVersion?: string | undefined;
  /** The client keeps a connection for each release that may be under way: it is worth while to open them beforehand. */
  readonly keepsConnections?: boolean;
}

/** A slice at work: it holds the lease. */
export interface Slice {
  readonly line: CloseOutLine;
  readonly show: ClosingShow;
  readonly book: ReceiptBook;
  /** Milliseconds since 1970: nothing is started from then on. */
  readonly startsUntil: number;
  /** Milliseconds since 1970: what is not done by then is given up. */
  readonly endsAt: number;
  /** Aborted when somebody asks for the end of the slice, and when the lease is lost. */
  readonly signal: AbortSignal;
  /** To be called whenever the book has changed. */
  readonly changed: () => void;
}
