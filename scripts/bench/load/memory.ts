import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { LISTENERS } from '../../telephones.ts';
import type { MeasuredLine } from './measured-line.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Of all that is still in use, once what is not is gone. */
export function heapKilobytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024;
}

/**
 * Has the emulated Twilio forget what a real one keeps for a year and longer: listeners' calls that are over, texts and alerts. What grows all the
 * same is what the functions remember, and what the emulator does beside that. Nobody calls twice in a soak, so that nothing misses them.
 */
export function forgetWhatIsOver({ emulator: { account } }: MeasuredLine): void {
  for (const [sid, call] of account.calls)
    if (call.isOver && call.to === LISTENERS) account.calls.delete(sid);
  for (const { sid } of account.messages.all()) account.messages.delete(sid);
  account.alerts.length = 0;
}
