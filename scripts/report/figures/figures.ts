import type { ReportCall } from '../report-call.ts';
import { countRequeues, type RequeueCounts } from '../requeues.ts';
import { abandonmentRate } from './abandonment.ts';
import { type CallerCounts, type Counts, countCallers, countCalls } from './counts.ts';
import { type DeadAir, deadAir } from './dead-air.ts';
import { type EstimateError, estimateError } from './estimate-error.ts';
import { type ServiceLevel, serviceLevel } from './service-level.ts';
import { type TalkTime, talkTime } from './talk-time.ts';
import { measureWaits, type Waits } from './waits.ts';

/** Every figure of a show. Times are seconds, shares go from 0 to 1, null is: there was nothing to measure. */
export interface Figures {
  readonly counts: Counts;
  readonly messages: number;
  readonly texts: number;
  readonly requeues: RequeueCounts;
  readonly callers: CallerCounts;
  readonly waits: Waits;
  readonly serviceLevel: ServiceLevel;
  readonly abandonment: number | null;
  readonly talkTime: TalkTime | null;
  readonly deadAir: DeadAir | null;
  readonly estimateError: EstimateError | null;
}

export interface Counted {
  readonly messages: number;
  readonly texts: number;
  readonly withinSeconds: number;
}

export function figuresOf(calls: readonly ReportCall[], counted: Counted): Figures {
  return {
    counts: countCalls(calls),
    messages: counted.messages,
    texts: counted.texts,
    requeues: countRequeues(calls),
    callers: countCallers(calls),
    waits: measureWaits(calls),
    serviceLevel: serviceLevel(calls, counted.withinSeconds),
    abandonment: abandonmentRate(calls),
    talkTime: talkTime(calls),
    deadAir: deadAir(calls),
    estimateError: estimateError(calls),
  };
}
