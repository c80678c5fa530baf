import { createHmac } from 'node:crypto';
import type { PhoneNumber } from '../show/phone-number.ts';

/** Every caller without a number shares this key. */
const withheld = 'withheld';

/**
 * Stands for a calling number in the keys of Sync items, so that keys tell nobody the number.
 *
 * @param authToken the secret without which the few billion possible numbers could simply be tried
 * @returns 32 hexadecimal digits, always the same for the same number; one shared word for withheld numbers
 */
export function callerKey(caller: PhoneNumber | undefined, authToken: string): string {
  if (caller === undefined) return withheld;
  return createHmac('sha256', authToken).update(caller).digest('hex').slice(0, 32);
}
