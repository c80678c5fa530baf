import { paceInterval } from '../../../src/show/dj/pick-up-pace.ts';
import { waitAhead, waitEstimateSeconds } from '../../../src/show/line/wait-estimate.ts';
import type { EstimateMoment, Taken } from './estimate-moments.ts';

/** Ways to say how long it will take; the errors of each in seconds, too long above zero. */
export const ESTIMATORS = [
  'ours',
  'AvgQueueTime',
  'AvgQueueTime less waited',
  'Asterisk',
  'true pace',
] as const;

export type Estimator = (typeof ESTIMATORS)[number];
export type EstimateErrors = Readonly<Record<Estimator, readonly number[]>>;

/** What was told in one show, and whom the DJ took. */
export interface ToldInShow {
  readonly told: readonly EstimateMoment[];
  /** In the order of time. */
  readonly taken: readonly Taken[];
}

/**
 * How far each estimate was out at every moment at which somebody was told one, if that caller was taken later: nobody knows
 * how long the others would have waited.
 */
export function estimateErrors({ told, taken }: ToldInShow): EstimateErrors {
  const pace = truePaceSeconds(taken);
  const rows = told.flatMap((moment) => {
    const takenAt = taken.find(({ callSid, at }) => callSid === moment.callSid && at >= moment.now)?.at;
    if (takenAt === undefined) return [];
    const remaining = takenAt - moment.now;
    return [{ remaining, guesses: guessesAt(moment, { taken, pace }) }];
  });
  const errorsOf = (estimator: Estimator) =>
    rows.map(({ remaining, guesses }) => guesses[estimator] - remaining);
  return {
    ours: errorsOf('ours'),
    AvgQueueTime: errorsOf('AvgQueueTime'),
    'AvgQueueTime less waited': errorsOf('AvgQueueTime less waited'),
    Asterisk: errorsOf('Asterisk'),
    'true pace': errorsOf('true pace'),
  };
}

function guessesAt(
  { now, toldSeconds, waitedSeconds, avgQueueSeconds, place, air }: EstimateMoment,
  { taken, pace }: { taken: readonly Taken[]; pace: number },
): Readonly<Record<Estimator, number>> {
  const answered = taken.filter(({ at }) => at <= now);
  const ahead = waitAhead(air, { place, now, showPaceSeconds: pace });
  return {
    ours: toldSeconds,
    AvgQueueTime: avgQueueSeconds,
    'AvgQueueTime less waited': Math.max(0, avgQueueSeconds - waitedSeconds),
    Asterisk: Math.max(0, holdSeconds(answered) - waitedSeconds),
    'true pace': waitEstimateSeconds({ ...ahead, paceSeconds: pace }),
  };
}

/** Asterisk's running mean of the waits of those who were answered: app_queue.c. */
function holdSeconds(answered: readonly Taken[]): number {
  return answered.reduce((hold, { waitSeconds }) => (3 * hold + waitSeconds) / 4, 0);
}

/** The mean of all intervals of the show that tell its pace, those to come as well. */
function truePaceSeconds(taken: readonly Taken[]): number {
  const intervals = taken.flatMap(({ at, waitSeconds, air: { breakUntil } }, index) => {
    const before = taken[index - 1];
    const isAfterBreak =
      breakUntil !== null && before !== undefined && Date.parse(breakUntil) / 1000 > before.at;
    if (before === undefined || isAfterBreak) return [];
    return paceInterval(before.at, { atSeconds: at, waitSeconds }) ?? [];
  });
  return intervals.reduce((sum, interval) => sum + interval, 0) / Math.max(1, intervals.length);
}
