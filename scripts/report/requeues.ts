import type { RequeueReason } from '../../src/show/call/call-fact.ts';
import type { ReportCall } from './report-call.ts';

/** Why callers are given another place, in words. */
export const requeueWords: Readonly<Record<RequeueReason, string>> = {
  'came-back': 'came back',
  fault: 'after a fault',
  'put-back': 'put back',
  resumed: 'resumed',
  'to-the-end': 'to the end',
  guest: 'as a guest',
  chosen: 'chosen',
  'once-a-show': 'behind all others',
};

type Moving = Pick<ReportCall, 'requeues'>;

/** All that was done with the place of one caller, one after the other; empty where nothing was. */
export function requeuesInWords({ requeues }: Moving): string {
  return requeues
    .filter(({ why }, index) => why !== requeues[index - 1]?.why)
    .map(({ why }) => requeueWords[why])
    .join(', ');
}

export type RequeueCounts = Readonly<Record<RequeueReason, number>>;

/** How many callers were given another place for each of the reasons, each once under each. */
export function countRequeues(calls: readonly Moving[]): RequeueCounts {
  const counts = {
    ...{ 'came-back': 0, fault: 0, 'put-back': 0, resumed: 0, 'to-the-end': 0 },
    ...{ guest: 0, chosen: 0, 'once-a-show': 0 },
  };
  for (const { requeues } of calls)
    for (const why of new Set(requeues.map((requeue) => requeue.why))) counts[why] += 1;
  return counts;
}
