import type { Twilio } from 'twilio';
import { attempt, type Step } from './attempt.ts';
import type { Webhook } from './webhook.ts';

/** What was seen this long ago need not be looked at again. */
export const rememberMilliseconds = 10_000;
/** One failure is no outage: what was seen this long ago is still better than nothing. */
export const outdatedMilliseconds = 25_000;

interface Sight<Seen> {
  readonly at: number;
  readonly seen: Seen;
}

/** What a process knows of one queue. */
interface Memory<Seen> {
  readonly queueSid: string;
  askedAt: number;
  asking: Promise<Sight<Seen> | undefined>;
  last: Sight<Seen> | undefined;
}

/**
 * A look at a queue for thousands who wait: one request of REST in ten seconds, whatever comes of it. While somebody looks
 * again, the others go by what was seen before.
 *
 * @returns undefined when it cannot be seen
 */
export function rememberLook<Seen>(step: Step, look: (client: Twilio, queueSid: string) => Promise<Seen>) {
  let known: Memory<Seen> | undefined;

  return async (webhook: Webhook, queueSid: string): Promise<Seen | undefined> => {
    const now = webhook.now.getTime();
    if (known?.queueSid !== queueSid) known = memoryOf(queueSid);
    const memory = known;
    if (memory.askedAt > now - rememberMilliseconds)
      return (recent(memory.last, now) ?? (await memory.asking))?.seen;
    memory.askedAt = now;
    memory.asking = attempt(webhook, step, async () => ({
      at: now,
      seen: await look(webhook.client(), queueSid),
    }));
    memory.last = (await memory.asking) ?? memory.last;
    return recent(memory.last, now)?.seen;
  };
}

function memoryOf<Seen>(queueSid: string): Memory<Seen> {
  return {
    queueSid,
    askedAt: Number.NEGATIVE_INFINITY,
    asking: Promise.resolve(undefined),
    last: undefined,
  };
}

function recent<Seen>(sight: Sight<Seen> | undefined, now: number): Sight<Seen> | undefined {
  return sight !== undefined && sight.at > now - outdatedMilliseconds ? sight : undefined;
}
