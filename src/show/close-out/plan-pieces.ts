import type { ReceiptPiece, ReleaseRow } from './receipt.ts';

/** A piece may be 16 KiB, and a row with a reason takes up to 170 bytes. See https://www.twilio.com/docs/sync/limits */
const rowsOfPiece = 80;

/** A caller who waits. */
export interface WaitingMember {
  readonly callSid: string;
  readonly waitSeconds: number;
}

export interface PiecesToPlan {
  readonly show: string;
  readonly at: Date;
  /** Front first, and none of them in a piece already. */
  readonly members: readonly WaitingMember[];
  /** Masked, by CallSid. */
  readonly callers: ReadonlyMap<string, string>;
  readonly firstPiece: number;
}

/** The pieces of the receipt in which these callers will be accounted for, nobody decided yet. */
export function planPieces({ show, at, members, callers, firstPiece }: PiecesToPlan): ReceiptPiece[] {
  const rows = members.map(
    ({ callSid, waitSeconds }): ReleaseRow => ({
      callSid,
      caller: callers.get(callSid) ?? 'unknown',
      waitSeconds,
      outcome: null,
    }),
  );
  return Array.from({ length: Math.ceil(rows.length / rowsOfPiece) }, (_, index) => ({
    show,
    piece: firstPiece + index,
    at: at.toISOString(),
    rows: rows.slice(index * rowsOfPiece, (index + 1) * rowsOfPiece),
  }));
}
