import type { PhoneCall } from '../../emulator/handset.ts';
import { parsePhoneNumber } from '../../src/show/phone-number.ts';
import { callerKey } from '../../src/twilio/sync-names.ts';
import type { Line } from './line.ts';

const DAY = 24 * 3600 * 1000;

/** Puts something on the card of a caller, as a command or an earlier show has. */
export function putOnCard(line: Line, number: string, parts: object): void {
  const { sync, authToken } = line.emulator.account;
  const map = sync.maps.get('radio-callin-callers') ?? sync.createMap({ uniqueName: 'radio-callin-callers' });
  const key = callerKey(parsePhoneNumber(number), authToken);
  const item = map.item(key);
  if (item) item.write({ data: { ...(item.data as object), ...parts } });
  else map.create(key, { data: parts });
}
export const cardOf = (line: Line, number: string) =>
  line.emulator.account.sync.maps
    .get('radio-callin-callers')
    ?.item(callerKey(parsePhoneNumber(number), line.emulator.account.authToken))?.data as
    | { aired?: { times: number; lastShow: string } }
    | undefined;
export const inDays = (line: Line, days: number) => new Date(line.clock.now() + days * DAY).toISOString();
export const block = (line: Line, number: string) =>
  putOnCard(line, number, {
    blocked: { at: inDays(line, -1), by: 'dj', reason: 'shouts', until: inDays(line, 300), number },
  });
export const invite = (line: Line, number: string, note = '') =>
  putOnCard(line, number, { guest: { note, until: inDays(line, 1), number } });
export const wasOnAir = (line: Line, number: string, days: number) =>
  putOnCard(line, number, {
    aired: { times: 2, lastAt: inDays(line, -days), lastShow: null, lastCall: '', until: inDays(line, 20) },
  });
export const words = (call: PhoneCall) => call.words.join(' ');
export const waitingIn = (line: Line, name: string) =>
  (line.emulator.account.queues.named(name)?.members ?? []).map(({ call }) => call.sid);
export const inMain = (line: Line) => waitingIn(line, 'radio-callin-queue');
export const inNext = (line: Line) => waitingIn(line, 'radio-callin-queue-next');
