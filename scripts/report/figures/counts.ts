import type { ReportCall } from '../report-call.ts';

/** How many calls there were, and what became of them: `offered` is the sum of those after `inLine`, without `gaveUpInLine`. */
export interface Counts {
  readonly offered: number;
  readonly inLine: number;
  readonly onAir: number;
  readonly gaveUp: number;
  /** Of those who gave up, those who were in line: others hung up in the welcome. */
  readonly gaveUpInLine: number;
  /** Called a second time while the first call was still in line: the second has the place. */
  readonly calledAgain: number;
  readonly refused: number;
  readonly blocked: number;
  /** Thanked by a DJ who did not want to take them. */
  readonly notTaken: number;
  /** Thanked by somebody at the console. */
  readonly dropped: number;
  readonly closedOut: number;
  readonly messageInstead: number;
  readonly waitedTooLong: number;
  /** Ended by a fault, or in a way that Twilio has a new word for. */
  readonly failed: number;
  /** No record tells their end. */
  readonly open: number;
}

export function countCalls(calls: readonly Pick<ReportCall, 'outcome' | 'waitSeconds'>[]): Counts {
  const count = (...outcomes: ReportCall['outcome'][]) =>
    calls.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    offered: calls.length,
    inLine: calls.filter(wasInLine).length,
    onAir: count('aired'),
    gaveUp: count('gave-up'),
    gaveUpInLine: calls.filter((call) => call.outcome === 'gave-up' && wasInLine(call)).length,
    calledAgain: count('called-again'),
    refused: count('refused'),
    blocked: count('blocked'),
    notTaken: count('not-taken'),
    dropped: count('dropped'),
    closedOut: count('closed-out'),
    messageInstead: count('message-instead'),
    waitedTooLong: count('waited-too-long'),
    failed: count('failed', 'unknown'),
    open: count(null),
  };
}

/** Who the callers were, as the station knew them. */
export interface CallerCounts {
  readonly guests: number;
  /** Of those on the air, whoever never was before. */
  readonly firstTimers: number;
}

export function countCallers(
  calls: readonly Pick<ReportCall, 'outcome' | 'isGuest' | 'timesBefore'>[],
): CallerCounts {
  const isFirst = ({ outcome, timesBefore }: (typeof calls)[number]) =>
    outcome === 'aired' && timesBefore === 0;
  return {
    guests: calls.filter(({ isGuest }) => isGuest).length,
    firstTimers: calls.filter(isFirst).length,
  };
}

/** Whoever is known to have waited was in the queue; so was whoever came out of it onto the air. */
export function wasInLine({ outcome, waitSeconds }: Pick<ReportCall, 'outcome' | 'waitSeconds'>): boolean {
  return outcome === 'aired' || (waitSeconds !== null && outcome !== 'refused');
}
