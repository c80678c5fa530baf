import { callerInLine } from '../../carried/caller.ts';
import { epochSeconds } from '../../show/epoch-seconds.ts';
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
