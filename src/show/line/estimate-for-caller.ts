import { takesCallers } from '../show.ts';
import type { EstimateRange } from './estimate-range.ts';
import type { LineNews } from './line-news.ts';
import { isLongOnAir, waitAhead, waitEstimateSeconds } from './wait-estimate.ts';
import { waitPromise } from './wait-promise.ts';
import type { WaitingFacts, WaitingLimits } from './waiting-facts.ts';

/** Why a wait is longer than it was said to be. */
export type LaterReason = 'break' | 'dj-away' | 'somebody-first' | 'slower';

export interface Estimate {
  /** Undefined when none is told. */
  readonly range?: EstimateRange;
  /** Set when the wait is longer than it was said to be, and nothing else that is said tells why. */
  readonly laterBecause?: LaterReason | undefined;
  /** The call on the air takes longer than usual, and nothing can be said until it is over. */
  readonly airIsLong?: boolean;
  /** The latest time promised, in seconds since 1970. */
  readonly eta: number | undefined;
}

/**
 * How long the caller is told to have yet to wait. There is no figure while no DJ is there, while the call on the air takes
 * longer than usual, for somebody whose place is not known, and none for who is next anyway, unless they ask.
 */
export function estimateFor(facts: WaitingFacts, news: LineNews, limits: WaitingLimits): Estimate {
  const { show, dj, place, now, told, where } = facts;
  const isKnown = show !== undefined && takesCallers(show) && (dj.kind === 'there' || dj.kind === 'break');
  const isWorthIt = place !== undefined && (place > 1 || facts.asked === 'place');
  if (!isKnown || !isWorthIt || where.place === 'line, returned') return { eta: told.eta };
  const ahead = waitAhead(show, { place, now, showPaceSeconds: limits.showPaceSeconds });
  if (dj.kind === 'there' && isLongOnAir(ahead) && isSomebodyKept(facts))
    return { eta: told.eta, airIsLong: true };
  const seconds = waitEstimateSeconds(ahead);
  const { range, eta, isLater } = waitPromise(seconds, now, told.eta);
  return isLater ? { range, eta, laterBecause: whyLater(facts, news) } : { range, eta };
}

/** An idle DJ takes whoever comes within so many seconds: whoever waits for longer waits for a call on the air. */
const idleDjTakesWithinSeconds = 30;

/** The last caller was taken long ago; but the line may have been empty since, and nobody on the air. */
function isSomebodyKept({ hereSeconds, meanWaitSeconds }: WaitingFacts): boolean {
  return Math.max(hereSeconds, meanWaitSeconds) > idleDjTakesWithinSeconds;
}

function whyLater({ dj, told, show, place }: WaitingFacts, news: LineNews): LaterReason | undefined {
  if (news.breakSeconds !== undefined) return undefined;
  if (news.djIsBack) return 'dj-away';
  const breakUntil = show !== undefined && takesCallers(show) ? show.breakUntil : null;
  const wasBreak = breakUntil !== null && Date.parse(breakUntil) / 1000 > (told.placeAt ?? 0);
  if (dj.kind === 'break') return 'break';
  if (wasBreak) return told.breakUntil === undefined ? 'dj-away' : 'break';
  return (place ?? 0) > (told.place ?? 0) ? 'somebody-first' : 'slower';
}
