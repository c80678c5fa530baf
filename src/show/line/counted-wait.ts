import type { PlaceInQueues } from './in-line.ts';

/** How long somebody has waited, in seconds. */
export interface Waited {
  readonly place: PlaceInQueues;
  /** Since they came into the queue in which they are now. */
  readonly hereSeconds: number;
  /** Since they joined the line for the first time. */
  readonly waitSeconds: number;
}

/**
 * The wait that counts against MAX_WAIT_MINUTES. Whoever comes first may have been on the air already: their time in line was
 * well spent, and only that in their own queue counts.
 */
export function countedWaitSeconds({ place, hereSeconds, waitSeconds }: Waited): number {
  return place === 'next' ? hereSeconds : waitSeconds;
}
