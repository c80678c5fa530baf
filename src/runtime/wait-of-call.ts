import type { Webhook } from './webhook.ts';

/** How long a call has been in line. */
export interface WaitOfCall {
  /** When it joined, in seconds since 1970; undefined when nothing tells it. */
  readonly since: number | undefined;
  /** Undefined when nothing tells it. */
  readonly waitSeconds: number | undefined;
}

/**
 * Twilio tells the wait of a call that really is in the queue, but not in every request: then the time since the call
 * joined, which our own addresses carry, is as good.
 */
export function waitOfCall({ parameters, now }: Pick<Webhook, 'parameters' | 'now'>): WaitOfCall {
  const nowSeconds = Math.floor(now.getTime() / 1000);
  const queueTime = parameters.count('QueueTime');
  const since = parameters.count('since') ?? (queueTime === undefined ? undefined : nowSeconds - queueTime);
  const sinceThen = since === undefined ? undefined : Math.max(0, nowSeconds - since);
  return { since, waitSeconds: queueTime ?? sinceThen };
}
