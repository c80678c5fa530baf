import type { Twilio } from 'twilio';

/** The Sync service that every account has, known to REST by this very name. */
export function syncService(client: Twilio) {
  return client.sync.v1.services('default');
}
