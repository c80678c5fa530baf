import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ACCOUNT_SID, AUTH_TOKEN } from '../../scripts/emulated-account.ts';
import { type CommandResult, resultOf } from '../../scripts/rehearsal/command-on-emulator.ts';
import type { EmptyAccount } from './empty-account.ts';

const DRILL = join(__dirname, '../../scripts/drill.ts');
const QUICK_TIME = join(__dirname, 'quick-time.cjs');
export const NUMBERS = ['+15550100', '+15550101'] as const;
/** Seconds of the drill in a real one. */
const FACTOR = 20;
const STEP_MS = 10;

export interface QuickDrillOptions {
  readonly args: readonly string[];
  /** Is told every line, and may end the process. */
  readonly onOutput?: (text: string, child: ChildProcess) => void;
}

/** `npm run drill` in a copy of the project, deploying for real into an emulated account, at twenty times the speed. */
export async function quickDrill(
  account: EmptyAccount,
  { args, onOutput = () => {} }: QuickDrillOptions,
): Promise<CommandResult> {
  await account.project.writeEnv({ ACCOUNT_SID, AUTH_TOKEN, STATION_NAME: 'Radio Aurora' });
  const { folder, temporaryFolder } = account.project;
  const { HTTP_PROXY = '', NODE_EXTRA_CA_CERTS = '' } = account.emulator.clientEnvironment;
  const [since, from] = [Date.now(), account.clock.now()];
  const [listeners, dj] = NUMBERS;
  const asked = ['--listeners', listeners, '--dj', dj, ...args];
  const child = spawn(process.execPath, ['--require', QUICK_TIME, '--import', 'tsx', DRILL, ...asked], {
    cwd: folder,
    env: {
      ...{ PATH: process.env.PATH, HOME: folder, TMPDIR: temporaryFolder, HTTP_PROXY, NODE_EXTRA_CA_CERTS },
      QUICK_TIME: String(FACTOR),
      QUICK_TIME_FROM: String(from),
      QUICK_TIME_SINCE: String(since),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (chunk: Buffer) => onOutput(chunk.toString(), child));
  let isOver = false;
  const result = resultOf(child).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await account.clock.advanceTo(from + (Date.now() - since) * FACTOR);
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  return result;
}
