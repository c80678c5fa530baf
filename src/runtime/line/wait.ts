import { callerInLine } from '../../carried/caller.ts';
import { type QueuedCaller, waitTowardLimit } from '../../show/line/queued-caller.ts';
import { epochSeconds } from '../../show/moment.ts';
import type { Webhook } from '../webhook.ts';

type Asked = Pick<Webhook, 'parameters' | 'now'>;

/**
 * When a caller joined, in seconds since 1970; undefined when nothing tells it. It travels in our own addresses, and stays with them wherever they are moved: a wait never begins
 * again. Twilio's own QueueTime counts from the last queue that the call was put into, and is as good where nobody was moved.
 */
export function joinedLineAtSeconds({ parameters, now }: Asked): number | undefined {
  const queueTime = parameters.count('QueueTime');
  const counted = queueTime === undefined ? undefined : epochSeconds(now) - queueTime;
  return callerInLine.fromQuery(parameters).since ?? counted;
}

/** How long a caller has been in line since then, in seconds; undefined when nothing tells it. */
export function waitSinceJoining(webhook: Asked): number | undefined {
  const since = joinedLineAtSeconds(webhook);
  return since === undefined ? undefined : Math.max(0, epochSeconds(webhook.now) - since);
}

/** What the query of this request carries of a call in line. Whatever it lacks is as with a caller who joins just now. */
export function readQueuedCaller(webhook: Asked): QueuedCaller {
  const carried = callerInLine.fromQuery(webhook.parameters);
  const { turn } = carried;
  return {
    ...carried,
    since: joinedLineAtSeconds(webhook) ?? epochSeconds(webhook.now),
    // Whoever joins hears it first of all.
    heard: carried.heard ?? (turn === 1 ? carried.since : undefined),
  };
}

/** The time that a caller has waited until something else came, in seconds; null where it is not known. */
export interface RecordedWait {
  readonly caller: QueuedCaller;
  /** When a DJ took the caller, ISO 8601; undefined when nobody did, or when it is not known. */
  readonly pickedUpAt?: string | undefined;
  /** Whether the caller has been on the air since. */
  readonly wasAired: boolean;
}

/**
 * How long a caller has waited. The time since they joined says nothing of those who have talked since: for them it ends
 * with the pick-up. Twilio's QueueTime counts from the last queue alone.
 */
export function recordedWait(
  webhook: Webhook,
  { caller, pickedUpAt, wasAired }: RecordedWait,
): number | null {
  const { parameters, now } = webhook;
  const queueTime = parameters.count('QueueTime');
  const until = epochSeconds(pickedUpAt ?? now);
  const sinceJoining = Math.max(0, until - caller.since);
  if (caller.turn > 1) return queueTime ?? null;
  if (pickedUpAt !== undefined || !wasAired) return sinceJoining;
  return caller.why === undefined ? (queueTime ?? null) : null;
}

/** The wait that counts against MAX_WAIT_MINUTES, as the rounds of waiting count it; Twilio's QueueTime is the time in the last queue. */
export function waitTowardLimitOf({ parameters, now }: Webhook, { place, since }: QueuedCaller): number {
  const waitSeconds = Math.max(0, epochSeconds(now) - since);
  return waitTowardLimit({ place, hereSeconds: parameters.count('QueueTime') ?? 0, waitSeconds });
}
