import { epochSeconds } from '../../show/epoch-seconds.ts';
import type { InLine } from '../../show/line/in-line.ts';
import type { Webhook } from '../webhook.ts';

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
