import { expiredMessages } from '../../src/show/message/message.ts';
import { markOf } from '../../src/show/message/message-turn.ts';
import { mapWithLimit } from '../../src/twilio/map-with-limit.ts';
import { eraseMessage } from '../../src/twilio/messages.ts';
import type { Retention, Station } from '../../src/twilio/sync-names.ts';
import { listMessages } from '../account/messages.ts';

/**
 * Deletes the messages that are older than the station keeps them, with their recordings. Everything else that is
 * kept expires by itself; a recording at Twilio does not.
 *
 * @param dryRun only counts them
 * @returns how many there were
 * @throws whatever the SDK throws; running it again goes on
 */
export async function forgetExpired(
  station: Station & Retention,
  { now, dryRun }: { now: Date; dryRun: boolean },
): Promise<number> {
  const { retentionDays } = station;
  const expired = expiredMessages(await listMessages(station), { now, retentionDays });
  if (!dryRun) await mapWithLimit(expired, (message) => eraseMessage(station, markOf(message)));
  return expired.length;
}
