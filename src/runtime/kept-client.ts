import type { Twilio } from 'twilio';

/**
 * For so long a client that nobody asks is kept. In the cloud a process stands still between two requests, and does not see
 * that the other end has closed a connection, as most servers and what lies before them do after a minute.
 */
const keptMilliseconds = 20_000;

interface Kept {
  /** Whose it is, and how it asks. */
  readonly key: string;
  readonly client: Twilio;
  /** Milliseconds since 1970. */
  usedAt: number;
}

let kept: Kept | undefined;

/**
 * The one REST client of this process, whichever request asks for it: making a connection to Twilio takes longer than most
 * answers, and whoever is on the line would wait for it each time.
 *
 * @param key another one is another client: a secret that has changed must not be missed
 */
export function keptClient(key: string, now: Date, make: () => Twilio): Twilio {
  const usedAt = now.getTime();
  if (kept?.key !== key || usedAt - kept.usedAt > keptMilliseconds) kept = { key, client: make(), usedAt };
  kept.usedAt = usedAt;
  return kept.client;
}
