import type { ReportCall } from '../report-call.ts';
import { coveredMilliseconds, gapsBetween, type Span, union } from './spans.ts';

/** A picked-up caller first hears a notice of about this length; until then nobody can say a word on the air. */
export const noticeSeconds = 4;

export interface DeadAir {
  /** How often nobody was on the air although somebody waited. */
  readonly times: number;
  readonly longestSeconds: number;
  readonly totalSeconds: number;
}

type Timed = Pick<ReportCall, 'outcome' | 'joinedAt' | 'pickedUpAt' | 'leftAt'>;

/**
 * The time from a parting to the next caller's first word, as far as somebody was waiting in it. What comes before the
 * first caller and after the last is no gap between two. Null when fewer than two callers were on the air.
 */
export function deadAir(calls: readonly Timed[]): DeadAir | null {
  const onAir = union(calls.flatMap(onAirSpan));
  if (onAir.length === 0 || calls.flatMap(onAirSpan).length < 2) return null;
  const waiting = union(calls.flatMap(waitingSpan));
  const silences = gapsBetween(onAir)
    .map((gap) => coveredMilliseconds(gap, waiting) / 1000)
    .filter((seconds) => seconds > 0);
  return {
    times: silences.length,
    longestSeconds: Math.max(0, ...silences),
    totalSeconds: silences.reduce((sum, silence) => sum + silence, 0),
  };
}

function onAirSpan({ outcome, pickedUpAt, leftAt }: Timed): Span[] {
  if (outcome !== 'aired' || pickedUpAt === null || leftAt === null) return [];
  return [{ from: Math.min(pickedUpAt + noticeSeconds * 1000, leftAt), to: leftAt }];
}

/** Whoever hears the notice still waits. */
function waitingSpan({ outcome, joinedAt, pickedUpAt, leftAt }: Timed): Span[] {
  if (joinedAt === null) return [];
  const until = pickedUpAt !== null && outcome === 'aired' ? pickedUpAt + noticeSeconds * 1000 : leftAt;
  return until === null ? [] : [{ from: joinedAt, to: until }];
}
