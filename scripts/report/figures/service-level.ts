import type { ReportCall } from '../report-call.ts';
import { wasInLine } from './counts.ts';

/** Shares from 0 to 1; null where nobody is there to be counted. */
export interface ServiceLevel {
  readonly withinSeconds: number;
  /** On the air in time, of those who got on the air. */
  readonly ofAnswered: number | null;
  /** On the air in time, of all who were in line: whoever gave up counts against it, however soon. */
  readonly ofInLine: number | null;
  /** Out of the line in time by going on the air, giving up or choosing a message, of all who were in line. */
  readonly removedOfInLine: number | null;
  /** On the air or given up in time, of those who did either. */
  readonly withShortAbandons: number | null;
}

type Waited = Pick<ReportCall, 'outcome' | 'waitSeconds'>;

/**
 * The share of callers who had not to wait longer than a threshold, by each of the usual definitions. A wait of exactly so
 * many seconds is in time.
 */
export function serviceLevel(calls: readonly Waited[], withinSeconds: number): ServiceLevel {
  const inLine = calls.filter(wasInLine);
  const aired = inLine.filter(({ outcome }) => outcome === 'aired');
  const gaveUp = inLine.filter(({ outcome }) => outcome === 'gave-up');
  const message = inLine.filter(({ outcome }) => outcome === 'message-instead');
  const inTime = (some: readonly Waited[]) =>
    some.filter(({ waitSeconds }) => waitSeconds !== null && waitSeconds <= withinSeconds).length;
  return {
    withinSeconds,
    ofAnswered: share(inTime(aired), aired.length),
    ofInLine: share(inTime(aired), inLine.length),
    removedOfInLine: share(inTime([...aired, ...gaveUp, ...message]), inLine.length),
    withShortAbandons: share(inTime([...aired, ...gaveUp]), aired.length + gaveUp.length),
  };
}

/** Null of nothing: no callers is neither good nor bad. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
