import { spawnSync } from 'node:child_process';
import { exitCodeOf } from '../command-line.ts';

/** Megabytes of what has long been there, before anything of it is collected. */
const ROOMY = '--initial-old-space-size=3000';

/** Whether this process has it. */
export const hasRoomyHeap = process.execArgv.includes(ROOMY);

/**
 * Runs this same command in a process where the garbage collector seldom stops everything: where Twilio would go on, the
 * emulator would stand still, and what came in meanwhile would come all at once.
 *
 * @returns the exit code
 */
export function againInRoomyHeap(): number {
  const again = [ROOMY, ...process.execArgv, ...process.argv.slice(1)];
  const { status, signal } = spawnSync(process.execPath, again, { stdio: 'inherit' });
  return exitCodeOf(status, signal);
}
