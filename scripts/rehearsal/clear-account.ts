import type { Account } from '../../emulator/account.ts';
import { type Switches, switchesWith } from '../../emulator/switches.ts';

/** The account as it was at first, but for its numbers and its debugger, at a Twilio with these switches. */
export function clearAccount(account: Account, switches: Partial<Switches>): void {
  const { sync, queues, messages, recordings, calls } = account;
  for (const document of sync.documents.all()) sync.documents.delete(document);
  for (const map of sync.maps.all()) sync.maps.delete(map);
  for (const { sid } of queues.all()) queues.delete(sid);
  for (const { sid } of messages.all()) messages.delete(sid);
  recordings.clear();
  calls.clear();
  Object.assign(account.switches, switchesWith(switches));
}
