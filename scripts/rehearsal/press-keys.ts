import type { Clock } from '../../emulator/clock/clock.ts';
import type { PhoneCall } from '../../emulator/handset.ts';

const BETWEEN_KEYS_MS = 300;

/** Presses keys one after the other, as fast as a person does. */
export function pressKeys(clock: Clock, call: PhoneCall, keys: string): void {
  [...keys].forEach((key, index) => {
    if (index === 0) call.press(key);
    else clock.after(index * BETWEEN_KEYS_MS, () => call.press(key));
  });
}
