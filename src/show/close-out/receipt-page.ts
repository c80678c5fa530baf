import { type CallFact, isCallSid } from '../call/call-fact.ts';

export type ReleaseOutcome =
  | 'told goodbye'
  /** Hung up, or was taken by a DJ, before we came to them. */
  | 'gone already'
  | 'failed';

/** One caller who was still waiting when the line was closed. */
export interface ReleaseRow {
  readonly callSid: string;
  /** The masked number, or a word for a caller without one. */
  readonly caller: string;
  readonly waitSeconds: number;
  /** Null while it is still to be done. */
  readonly outcome: ReleaseOutcome | null;
  /** Why it failed. */
  readonly reason?: string;
}

/** A page of the receipt of one close-out: a single item of Sync holds no more than 16 KiB. */
export interface ReceiptPage {
  readonly show: string;
  /** Its number, from 1: in Sync, where this stands as it is, a page was called a piece first. */
  readonly piece: number;
  /** ISO 8601, UTC: when it was written first. */
  readonly at: string;
  /** By which wording or recording its callers were told of being recorded, just before they waited; undefined when not known. */
  readonly notice?: string | undefined;
  readonly rows: readonly ReleaseRow[];
}

type Content = Readonly<Record<string, unknown>>;

const outcomes: readonly unknown[] = ['told goodbye', 'gone already', 'failed'] satisfies ReleaseOutcome[];

/**
 * Reads a stored page of a receipt.
 *
 * @param content whatever is stored there: a person may have edited it by hand
 * @returns undefined when it does not read as a page; a row that does not read as one is left out
 */
export function parsePage(content: unknown): ReceiptPage | undefined {
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

/** What a receipt does not tell of a call. */
const inLine = { queueResult: 'redirected', turn: 1, joinedAt: null } as const;

/**
 * What a page of a receipt tells of its calls, as facts. Of a caller who was gone already it tells only that the
 * call was over: should a DJ have taken them, other facts say so.
 */
export function factsOfReceipt({ show, at, notice: version, rows }: ReceiptPage): CallFact[] {
  return rows.flatMap(({ callSid, waitSeconds, outcome }): CallFact[] => {
    const call = { callSid, from: null, at };
    if (outcome === 'told goodbye') {
      const notice = version === undefined ? null : { version, at: secondsBefore(at, waitSeconds) };
      return [{ ...call, ...inLine, kind: 'left', show, outcome: 'closed-out', waitSeconds, notice }];
    }
    return outcome === 'gone already'
      ? [{ ...call, kind: 'ended', callStatus: 'completed', durationSeconds: null }]
      : [];
  });
}

function secondsBefore(moment: string, seconds: number): string {
  return new Date(Date.parse(moment) - seconds * 1000).toISOString();
}
