import type { ReportCall } from '../report-call.ts';

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
  calls: readonly Pick<ReportCall, 'joinedAt' | 'pickedUpAt' | 'leftAt'>[],
  { openedAt, endedAt }: ShowSpan,
): QueueStep[] {
  const changes = calls.flatMap(({ joinedAt, pickedUpAt, leftAt }) => {
    if (joinedAt === null) return [];
    const left = Math.max(joinedAt, pickedUpAt ?? leftAt ?? endedAt);
    return [
      { at: joinedAt, by: 1 },
      { at: left, by: -1 },
    ];
  });
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
