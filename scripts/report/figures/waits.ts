import type { ReportCall } from '../report-call.ts';
import { wasInLine } from './counts.ts';
import { type Spread, spreadOf } from './spread.ts';

type Waited = Pick<ReportCall, 'outcome' | 'waitSeconds'>;

export interface Waits {
  /** Of everybody who was in line, whatever became of them. */
  readonly inLine: Spread | null;
  readonly onAir: Spread | null;
  readonly gaveUp: Spread | null;
}

export function measureWaits(calls: readonly Waited[]): Waits {
  const waitsOf = (some: readonly Waited[]) =>
    spreadOf(some.flatMap(({ waitSeconds }) => (waitSeconds === null ? [] : [waitSeconds])));
  return {
    inLine: waitsOf(calls.filter(wasInLine)),
    onAir: waitsOf(calls.filter(({ outcome }) => outcome === 'aired')),
    gaveUp: waitsOf(calls.filter((call) => call.outcome === 'gave-up' && wasInLine(call))),
  };
}
