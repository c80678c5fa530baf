import { noticeSeconds } from '../../../src/show/call/turns-on-air.ts';
import type { ReportCall } from '../report-call.ts';
import { coveredMilliseconds, gapsBetween, type Span, union } from './spans.ts';

export interface DeadAir {
  /** How often nobody was on the air although somebody waited. */
  readonly times: number;
  readonly longestSeconds: number;
  readonly totalSeconds: number;
}

type Timed = Pick<ReportCall, 'cameInAt' | 'pickedUpAt' | 'leftAt' | 'airings' | 'waitsBetween'>;

/**
 * The time from a parting to the next caller's first word, as far as somebody was waiting in it. What comes before the
 * first caller and after the last is no gap between two. Null when fewer than two callers were on the air.
 */
export function deadAir(calls: readonly Timed[]): DeadAir | null {
  const spans = calls.flatMap(onAirSpans);
  if (spans.length < 2) return null;
  const onAir = union(spans);
  const waiting = union(calls.flatMap(waitingSpans));
  const silences = gapsBetween(onAir)
    .map((gap) => coveredMilliseconds(gap, waiting) / 1000)
    .filter((seconds) => seconds > 0);
  return {
    times: silences.length,
    longestSeconds: Math.max(0, ...silences),
    totalSeconds: silences.reduce((sum, silence) => sum + silence, 0),
  };
}

function onAirSpans({ airings }: Timed): Span[] {
  return airings.flatMap(({ from, until }) =>
    until === null ? [] : [{ from: Math.min(from + noticeSeconds * 1000, until), to: until }],
  );
}

function waitingSpans({ cameInAt, pickedUpAt, leftAt, airings, waitsBetween }: Timed): Span[] {
  const until = airings.length > 0 ? pickedUpAt : leftAt;
  const first = cameInAt === null || until === null ? [] : [{ from: cameInAt, to: until }];
  // Whoever hears the notice still waits.
  const notices = airings.map(({ from }) => ({ from, to: from + noticeSeconds * 1000 }));
  return [...first, ...waitsBetween, ...notices];
}
