import type { Message } from './message.ts';

const dayMilliseconds = 24 * 3600 * 1000;

/** Those that are older than the station keeps them. One whose age cannot be told is not. */
export function expiredMessages(
  messages: readonly Message[],
  { now, retentionDays }: { now: Date; retentionDays: number },
): Message[] {
  const oldest = now.getTime() - retentionDays * dayMilliseconds;
  return messages.filter(({ recordedAt }) => Date.parse(recordedAt) < oldest);
}
