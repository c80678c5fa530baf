import type { Message } from './message.ts';

const dayMilliseconds = 24 * 3600 * 1000;

/** What was recorded before this time, in milliseconds since 1970, is older than the station keeps it. */
export function expiryTime({ now, retentionDays }: { now: Date; retentionDays: number }): number {
  return now.getTime() - retentionDays * dayMilliseconds;
}

/** Those that are older than the station keeps them. One whose age cannot be told is not. */
export function expiredMessages(
  messages: readonly Message[],
  time: { now: Date; retentionDays: number },
): Message[] {
  return messages.filter(({ recordedAt }) => Date.parse(recordedAt) < expiryTime(time));
}
