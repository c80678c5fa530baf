import { spokenDuration } from './spoken-duration.ts';

/** What is known of a waiting caller in one round of the wait loop. Twilio may leave any of it out. */
export interface PlaceInLine {
  /** 1 is the front. */
  readonly position: number | undefined;
  readonly queueSize: number | undefined;
  readonly waitSeconds: number | undefined;
  /** The mean wait so far of those still waiting; it says nothing of the wait to come. */
  readonly averageWaitSeconds: number | undefined;
  readonly firstRound: boolean;
}

/** An average of fewer callers would only tell this caller about one or two others. */
const averageIsOfInterestFrom = 3;

/** The sentences that tell a waiting caller where they stand. They say less when less is known. */
export function spokenPlace(place: PlaceInLine): string {
  return [spokenPosition(place), spokenWait(place.waitSeconds), spokenAverage(place)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function spokenPosition({ position, queueSize }: PlaceInLine): string {
  if (!position) return 'You are still in line.';
  if (position === 1) return 'You are next.';
  const total = queueSize !== undefined && queueSize >= position ? ` of ${queueSize}` : '';
  return `You are number ${position}${total}.`;
}

function spokenWait(waitSeconds: number | undefined): string {
  return isWorthSaying(waitSeconds) ? `You have waited ${spokenDuration(waitSeconds)}.` : '';
}

function spokenAverage({ firstRound, queueSize = 0, averageWaitSeconds }: PlaceInLine): string {
  if (!firstRound || queueSize < averageIsOfInterestFrom || !isWorthSaying(averageWaitSeconds)) return '';
  return `Those in line have waited ${spokenDuration(averageWaitSeconds)} so far, on average.`;
}

function isWorthSaying(seconds: number | undefined): seconds is number {
  return seconds !== undefined && seconds >= 60;
}
