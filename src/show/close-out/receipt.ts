import type { ReceiptPage, ReleaseOutcome, ReleaseRow } from './receipt-page.ts';

/** How many have come to what. */
export interface Tally {
  readonly told: number;
  readonly gone: number;
  readonly failed: number;
  /** Still to be told. */
  readonly waiting: number;
}

export function tallyOf(rows: Iterable<ReleaseRow>): Tally {
  const tally = { told: 0, gone: 0, failed: 0, waiting: 0 };
  for (const { outcome } of rows) tally[kindOf(outcome)] += 1;
  return tally;
}

/** Under what a caller with this outcome is counted. */
function kindOf(outcome: ReleaseRow['outcome']): keyof Tally {
  switch (outcome) {
    case 'told goodbye':
      return 'told';
    case 'gone already':
      return 'gone';
    case 'failed':
      return 'failed';
    case null:
      return 'waiting';
  }
}

/** What a slice decides of one caller. */
export interface Decision {
  readonly outcome: ReleaseOutcome;
  /** Why it failed. */
  readonly reason?: string;
}

interface KnownPage {
  /** As it was stored first, or found. */
  readonly stored: ReceiptPage;
  readonly callSids: readonly string[];
  undecided: number;
  /** What is stored is behind what is known here. */
  isBehind: boolean;
}

/** The receipt of one close-out as a slice knows it: every caller once, and which pages are still to be stored anew. */
export class Receipt {
  readonly #rows = new Map<string, ReleaseRow>();
  readonly #pageOf = new Map<string, KnownPage>();
  readonly #pages: KnownPage[] = [];
  /** Kept up to date: it is asked for after each of thousands of releases. */
  readonly #tally = { told: 0, gone: 0, failed: 0, waiting: 0 };

  constructor(pages: readonly ReceiptPage[] = []) {
    for (const page of pages) this.add(page);
  }

  /** Takes in a page as it is stored. A caller who is in an earlier page already is not taken a second time. */
  add(stored: ReceiptPage): void {
    const rows = stored.rows.filter(({ callSid }) => !this.#rows.has(callSid));
    const page = { stored, callSids: rows.map(({ callSid }) => callSid), undecided: 0, isBehind: false };
    this.#pages.push(page);
    for (const row of rows) {
      this.#rows.set(row.callSid, row);
      this.#pageOf.set(row.callSid, page);
      this.#tally[kindOf(row.outcome)] += 1;
      if (row.outcome === null) page.undecided += 1;
    }
  }

  has(callSid: string): boolean {
    return this.#rows.has(callSid);
  }

  outcomeOf(callSid: string): ReleaseOutcome | null {
    return this.#rows.get(callSid)?.outcome ?? null;
  }

  rows(): ReleaseRow[] {
    return [...this.#rows.values()];
  }

  tally(): Tally {
    return { ...this.#tally };
  }

  decide(callSid: string, { outcome, reason }: Decision): void {
    const row = this.#rows.get(callSid);
    const page = this.#pageOf.get(callSid);
    if (row === undefined || page === undefined) return;
    const { reason: _before, ...rest } = row;
    this.#rows.set(callSid, { ...rest, outcome, ...(reason === undefined ? {} : { reason }) });
    this.#tally[kindOf(row.outcome)] -= 1;
    this.#tally[kindOf(outcome)] += 1;
    if (row.outcome === null) page.undecided -= 1;
    page.isBehind = true;
  }

  /**
   * The pages that are to be stored anew, which then count as stored.
   *
   * @param which `complete`: only those in which everybody is decided
   */
  takeBehind(which: 'complete' | 'all'): ReceiptPage[] {
    const pages = this.#pages.filter((page) => page.isBehind && (which === 'all' || page.undecided === 0));
    return pages.map((page) => {
      page.isBehind = false;
      return { ...page.stored, rows: page.callSids.flatMap((callSid) => this.#rows.get(callSid) ?? []) };
    });
  }
}
