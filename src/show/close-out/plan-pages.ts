import type { ReceiptPage, ReleaseRow } from './receipt-page.ts';

/** A page may be 16 KiB, and a row with a reason takes up to 170 bytes. See https://www.twilio.com/docs/sync/limits */
const rowsOfPage = 80;

/** How many pages are written at once, and for how long each of them keeps its place. */
export interface WritingPace {
  readonly atOnce: number;
  readonly slotMilliseconds: number;
}

/**
 * Sync takes twenty writes a second for a map, fewer where they are large, and ten seconds' worth of them in a burst. A page in
 * which nobody is decided has seven KiB and a half: so many of them are taken at once, and 2.6 a second from then on.
 *
 * @see https://www.twilio.com/docs/sync/limits
 */
const pagesOfBurst = 25;
const atBurst: WritingPace = { atOnce: 3, slotMilliseconds: 160 };
const sustained: WritingPace = { atOnce: 3, slotMilliseconds: 1150 };

/** New pages, and how fast Sync takes them: one after the other, what stands first is written first. */
export function paced(
  pages: readonly ReceiptPage[],
): readonly { readonly pages: readonly ReceiptPage[]; readonly pace: WritingPace }[] {
  const isOfBurst = ({ piece }: ReceiptPage) => piece <= pagesOfBurst;
  return [
    { pages: pages.filter(isOfBurst), pace: atBurst },
    { pages: pages.filter((page) => !isOfBurst(page)), pace: sustained },
  ];
}

/** A caller who waits. */
export interface WaitingMember {
  readonly callSid: string;
  readonly waitSeconds: number;
}

export interface PagesToPlan {
  readonly show: string;
  readonly at: Date;
  /** Front first, and none of them in a page already. */
  readonly members: readonly WaitingMember[];
  /** Masked, by CallSid. */
  readonly callers: ReadonlyMap<string, string>;
  readonly firstPage: number;
  /** How those in line were told of being recorded; undefined when it is not known. */
  readonly notice?: string | undefined;
}

/** The pages of the receipt in which these callers will be accounted for, nobody decided yet. */
export function planPages({ show, at, members, callers, firstPage, notice }: PagesToPlan): ReceiptPage[] {
  const rows = members.map(
    ({ callSid, waitSeconds }): ReleaseRow => ({
      callSid,
      caller: callers.get(callSid) ?? 'unknown',
      waitSeconds,
      outcome: null,
    }),
  );
  return Array.from({ length: Math.ceil(rows.length / rowsOfPage) }, (_, index) => ({
    show,
    piece: firstPage + index,
    at: at.toISOString(),
    ...(notice === undefined ? {} : { notice }),
    rows: rows.slice(index * rowsOfPage, (index + 1) * rowsOfPage),
  }));
}
