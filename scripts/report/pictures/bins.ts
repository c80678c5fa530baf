import type { ReportCall } from '../report-call.ts';

/** Calls between two values on the horizontal axis, a piece of a column for each way of ending. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly calls: readonly ReportCall[];
}

/**
 * Sorts calls into bins of equal width.
 *
 * @param measure what is measured; calls without it are left out
 */
export function binsOf(calls: readonly ReportCall[], { from, to, step, measure }: BinRule): Bin[] {
  const count = Math.max(1, Math.ceil((to - from) / step));
  const sorted: ReportCall[][] = Array.from({ length: count }, () => []);
  for (const call of calls) {
    const value = measure(call);
    if (value === null) continue;
    const index = Math.min(count - 1, Math.max(0, Math.floor((value - from) / step)));
    sorted[index]?.push(call);
  }
  return sorted.map((some, index) => ({
    from: from + index * step,
    to: from + (index + 1) * step,
    calls: some,
  }));
}

export interface BinRule {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly measure: (call: ReportCall) => number | null;
}
