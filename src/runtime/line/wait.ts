import { callerInLine } from '../../carried/caller.ts';
import type { InLine } from '../../show/line/in-line.ts';
import { epochSeconds } from '../../show/moment.ts';
import type { Webhook } from '../webhook.ts';

/** How long a caller has been in line. */
export interface WaitOfCall {
  /** When they joined, in seconds since 1970; undefined when nothing tells it. */
  readonly since: number | undefined;
  /** Undefined when nothing tells it. */
  readonly waitSeconds: number | undefined;
}

/**
 * When a caller joined travels in our own addresses, and stays with them wherever they are moved: a wait never begins
 * again. Twilio's own QueueTime counts from the last queue that the call was put into, and is as good where nobody was moved.
 */
export function waitOfCall({ parameters, now }: Pick<Webhook, 'parameters' | 'now'>): WaitOfCall {
  const nowSeconds = epochSeconds(now);
  const queueTime = parameters.count('QueueTime');
  const since =
    callerInLine.fromQuery(parameters).since ??
    (queueTime === undefined ? undefined : nowSeconds - queueTime);
  return { since, waitSeconds: since === undefined ? undefined : Math.max(0, nowSeconds - since) };
}

/** What the query of this request carries of a call in line. Whatever it lacks is as with a caller who joins just now. */
export function inLineOf(webhook: Pick<Webhook, 'parameters' | 'now'>): InLine {
  const carried = callerInLine.fromQuery(webhook.parameters);
  const { turn = 1 } = carried;
  return {
    ...carried,
    since: waitOfCall(webhook).since ?? epochSeconds(webhook.now),
    turn,
    // Whoever joins hears it first of all.
    heard: carried.heard ?? (turn === 1 ? carried.since : undefined),
  };
}

/** The time that a caller has waited until something else came, in seconds; null where it is not known. */
export interface WaitBefore {
  readonly caller: InLine;
  /** When a DJ took the caller, ISO 8601; undefined when nobody did, or when it is not known. */
  readonly pickedUpAt?: string | undefined;
  /** Whether the caller has been on the air since. */
  readonly wasAired: boolean;
}

/**
 * How long a caller has waited. The time since they joined says nothing of those who have talked since: for them it ends
 * with the pick-up. Twilio's QueueTime counts from the last queue alone.
 */
export function waitBefore(webhook: Webhook, { caller, pickedUpAt, wasAired }: WaitBefore): number | null {
  const { parameters, now } = webhook;
  const queueTime = parameters.count('QueueTime');
  const until = epochSeconds(pickedUpAt ?? now);
  const sinceJoining = Math.max(0, until - caller.since);
  if (caller.turn > 1) return queueTime ?? null;
  if (pickedUpAt !== undefined || !wasAired) return sinceJoining;
  return caller.why === undefined ? (queueTime ?? null) : null;
}
