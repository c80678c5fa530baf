import type { ReportCall } from '../report-call.ts';
import { spreadOf } from './spread.ts';

/** How far the estimates were from the truth, too long and too short alike. */
export interface EstimateError {
  readonly count: number;
  readonly medianSeconds: number;
  readonly p90Seconds: number;
}

type Estimated = Pick<ReportCall, 'pickedUpAt' | 'waitSeconds' | 'estimateSeconds'>;

/** Only of callers who were picked up is the truth known. Null when there was none. */
export function estimateError(calls: readonly Estimated[]): EstimateError | null {
  const errors = calls.flatMap((call) => {
    const pair = estimateAndTruth(call);
    return pair === undefined ? [] : [Math.abs(pair.estimate - pair.truth)];
  });
  const spread = spreadOf(errors);
  return spread && { count: spread.count, medianSeconds: spread.median, p90Seconds: spread.p90 };
}

/** Seconds that were foretold, and seconds that it took; undefined for whoever was never picked up. */
export function estimateAndTruth({
  pickedUpAt,
  waitSeconds,
  estimateSeconds,
}: Estimated): { estimate: number; truth: number } | undefined {
  if (pickedUpAt === null || waitSeconds === null || estimateSeconds === null) return undefined;
  return { estimate: estimateSeconds, truth: waitSeconds };
}
