import type { ReportCall } from '../report-call.ts';
import { wasInLine } from './counts.ts';
import { share } from './service-level.ts';

/** The share of those in line who hung up before anybody took them, from 0 to 1; null when nobody was in line. */
export function abandonmentRate(
  calls: readonly Pick<ReportCall, 'outcome' | 'waitSeconds'>[],
): number | null {
  const inLine = calls.filter(wasInLine);
  return share(inLine.filter(({ outcome }) => outcome === 'gave-up').length, inLine.length);
}
