import type { ReceiptPiece, ReleaseRow } from './receipt.ts';

/** A piece may be 16 KiB, and a row with a reason takes up to 170 bytes. See https://www.twilio.com/docs/sync/limits */
const rowsOfPiece = 80;

/** How many pieces are written at once, and for how long each of them keeps its place. */
export interface WritingPace {
  readonly atOnce: number;
  readonly slotMilliseconds: number;
}

/**
 * Sync takes twenty writes a second for a map, fewer where they are large, and ten seconds' worth of them in a burst. A piece in
 * which nobody is decided has seven KiB and a half: so many of them are taken at once, and 2.6 a second from then on.
 *
 * @see https://www.twilio.com/docs/sync/limits
 */
const piecesOfBurst = 25;
const atBurst: WritingPace = { atOnce: 3, slotMilliseconds: 160 };
const sustained: WritingPace = { atOnce: 3, slotMilliseconds: 1150 };

/** New pieces, and how fast Sync takes them: one after the other, what stands first is written first. */
export function paced(
  pieces: readonly ReceiptPiece[],
): readonly { readonly pieces: readonly ReceiptPiece[]; readonly pace: WritingPace }[] {
  const isOfBurst = ({ piece }: ReceiptPiece) => piece <= piecesOfBurst;
  return [
    { pieces: pieces.filter(isOfBurst), pace: atBurst },
    { pieces: pieces.filter((piece) => !isOfBurst(piece)), pace: sustained },
  ];
}

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
  /** How those in line were told of being recorded; undefined when it is not known. */
  readonly notice?: string | undefined;
}

/** The pieces of the receipt in which these callers will be accounted for, nobody decided yet. */
export function planPieces({ show, at, members, callers, firstPiece, notice }: PiecesToPlan): ReceiptPiece[] {
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
    ...(notice === undefined ? {} : { notice }),
    rows: rows.slice(index * rowsOfPiece, (index + 1) * rowsOfPiece),
  }));
}
