import type { ReportCall } from '../report-call.ts';
import type { Span } from './spans.ts';

/** How many were in line from one moment on. */
export interface QueueStep {
  readonly at: number;
  readonly waiting: number;
}

interface ShowSpan {
  readonly openedAt: number;
  readonly endedAt: number;
}

/** The length of the queue from the opening to the end, with a step wherever somebody joined or left. */
export function queueSteps(
  calls: readonly Pick<ReportCall, 'cameInAt' | 'pickedUpAt' | 'leftAt' | 'waitsBetween'>[],
  { openedAt, endedAt }: ShowSpan,
): QueueStep[] {
  const waits = calls.flatMap(({ cameInAt, pickedUpAt, leftAt, waitsBetween }): Span[] => {
    if (cameInAt === null) return [...waitsBetween];
    const left = Math.max(cameInAt, pickedUpAt ?? leftAt ?? endedAt);
    return [{ from: cameInAt, to: left }, ...waitsBetween];
  });
  const changes = waits.flatMap(({ from, to }) => [
    { at: from, by: 1 },
    { at: to, by: -1 },
  ]);
  changes.sort((one, other) => one.at - other.at);
  const steps: QueueStep[] = [{ at: openedAt, waiting: 0 }];
  let waiting = 0;
  for (const { at, by } of changes) {
    waiting += by;
    if (steps.at(-1)?.at === at) steps.pop();
    steps.push({ at, waiting });
  }
  return [...steps, { at: Math.max(endedAt, steps.at(-1)?.at ?? endedAt), waiting }];
}

/** The most that were in line within each of so many equal parts of the show. */
export function mostWithin(
  steps: readonly QueueStep[],
  { openedAt, endedAt }: ShowSpan,
  parts: number,
): QueueStep[] {
  const span = (endedAt - openedAt) / parts;
  let index = 0;
  let waiting = 0;
  return Array.from({ length: parts + 1 }, (_, part) => {
    const at = openedAt + part * span;
    let most = waiting;
    for (let step = steps[index]; step && step.at < at + span; step = steps[++index]) {
      waiting = step.waiting;
      most = Math.max(most, waiting);
    }
    return { at, waiting: most };
  });
}
