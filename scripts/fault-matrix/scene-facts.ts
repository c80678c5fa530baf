import { type ClosedShow, newShow, type OpenShow } from '../../src/show/show.ts';
import { makeConsoleKey } from '../console-key/make-console-key.ts';

export const STATION = 'radio-callin';
export const LISTENERS = '+15550100';
export const DJ_LINE = '+15550101';
/** Let in at once. */
export const DJ_PHONE = '+15550190';
/** Let in by PIN. */
export const OTHER_PHONE = '+15550191';
export const PIN = '482915';
/** Of whoever is at the console. */
export const PRODUCER_KEY = makeConsoleKey('producer');
export const SCENES_BEGIN = Date.UTC(2026, 2, 6, 20, 10);

/** The show of a scene has been open for ten minutes. */
const OPEN_FOR_MS = 600_000;

/** An open line without a DJ. */
export function openShowAt(now: number): OpenShow {
  return newShow(new Date(now - OPEN_FOR_MS));
}

export function closedShowAt(now: number): ClosedShow {
  const { show, openedAt, queueSid, nextQueueSid } = openShowAt(now);
  return { show, openedAt, queueSid, nextQueueSid, state: 'closed', closedAt: new Date(now).toISOString() };
}
