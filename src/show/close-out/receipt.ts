import type { CallFact } from '../call/call-fact.ts';

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

/** A piece of the receipt of one close-out: a single item of Sync holds no more than 16 KiB. */
export interface ReceiptPiece {
  readonly show: string;
  /** Counts from 1. */
  readonly piece: number;
  /** ISO 8601, UTC: when it was written first. */
  readonly at: string;
  /** By which wording or recording its callers were told of being recorded, just before they waited; undefined when not known. */
  readonly notice?: string | undefined;
  readonly rows: readonly ReleaseRow[];
}

/** What a receipt does not tell of a call. */
const inLine = { queueResult: 'redirected', turn: 1, joinedAt: null } as const;

/**
 * What a piece of a receipt tells of its calls, as facts. Of a caller who was gone already it tells only that the
 * call was over: should a DJ have taken them, other facts say so.
 */
export function factsOfReceipt({ show, at, notice: version, rows }: ReceiptPiece): CallFact[] {
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
