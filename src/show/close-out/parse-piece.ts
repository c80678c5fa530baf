import { isCallSid } from '../call/is-call-sid.ts';
import type { ReceiptPiece, ReleaseOutcome, ReleaseRow } from './receipt.ts';

type Content = Readonly<Record<string, unknown>>;

const outcomes: readonly unknown[] = ['told goodbye', 'gone already', 'failed'] satisfies ReleaseOutcome[];

/**
 * Reads a stored piece of a receipt.
 *
 * @param content whatever is stored there: a person may have edited it by hand
 * @returns undefined when it does not read as a piece; a row that does not read as one is left out
 */
export function parsePiece(content: unknown): ReceiptPiece | undefined {
  const { show, piece, at, notice, rows } = (content ?? {}) as Content;
  if (typeof show !== 'string' || typeof at !== 'string' || Number.isNaN(Date.parse(at))) return undefined;
  if (!Number.isInteger(piece) || !Array.isArray(rows)) return undefined;
  return {
    show,
    piece: piece as number,
    at,
    ...(typeof notice === 'string' ? { notice } : {}),
    rows: rows.flatMap((row: unknown) => parseRow(row) ?? []),
  };
}

function parseRow(content: unknown): ReleaseRow | undefined {
  const { callSid, caller, waitSeconds, outcome, reason } = (content ?? {}) as Content;
  if (!isCallSid(callSid)) return undefined;
  return {
    callSid,
    caller: typeof caller === 'string' ? caller : 'unknown',
    waitSeconds: typeof waitSeconds === 'number' && waitSeconds >= 0 ? Math.floor(waitSeconds) : 0,
    outcome: outcomes.includes(outcome) ? (outcome as ReleaseOutcome) : null,
    ...(typeof reason === 'string' ? { reason } : {}),
  };
}
