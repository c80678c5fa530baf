import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ACCOUNT_SID, AUTH_TOKEN } from '../../scripts/emulated-account.ts';
import { type CommandResult, resultOf } from '../../scripts/rehearsal/command-on-emulator.ts';
import type { EmptyAccount } from './empty-account.ts';

const DRILL = join(__dirname, '../../scripts/drill.ts');
const TOLD_TIME = join(__dirname, 'told-time.cjs');
export const NUMBERS = ['+15550100', '+15550101'] as const;
/** So much time passes at once, and then whatever it has caused has so long for itself. */
const STEP_MS = 250;
const REAL_PAUSE_MS = 10;

export interface QuickDrillOptions {
  readonly args: readonly string[];
  /** Is told every line, and may end the process. */
  readonly onOutput?: (text: string, child: ChildProcess) => void;
}

/** `npm run drill` in a copy of the project, deploying for real into an emulated account, as fast as this machine can. */
export async function quickDrill(
  account: EmptyAccount,
  { args, onOutput = () => {} }: QuickDrillOptions,
): Promise<CommandResult> {
  await account.project.writeEnv({ ACCOUNT_SID, AUTH_TOKEN, STATION_NAME: 'Radio Aurora' });
  const { folder, temporaryFolder } = account.project;
  const { HTTP_PROXY = '', NODE_EXTRA_CA_CERTS = '' } = account.emulator.clientEnvironment;
  const [listeners, dj] = NUMBERS;
  const asked = ['--listeners', listeners, '--dj', dj, ...args];
  const child = spawn(process.execPath, ['--require', TOLD_TIME, '--import', 'tsx', DRILL, ...asked], {
    cwd: folder,
    env: {
      ...{ PATH: process.env.PATH, HOME: folder, TMPDIR: temporaryFolder, HTTP_PROXY, NODE_EXTRA_CA_CERTS },
      TOLD_TIME: String(account.clock.now()),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout?.on('data', (chunk: Buffer) => onOutput(chunk.toString(), child));
  let isOver = false;
  const result = resultOf(child).finally(() => {
    isOver = true;
  });
  while (!isOver) await letTimePass(account, child);
  return result;
}

async function letTimePass({ clock }: EmptyAccount, child: ChildProcess): Promise<void> {
  await clock.advance(STEP_MS);
  if (child.connected) {
    const seen = Promise.race([once(child, 'message'), once(child, 'disconnect')]);
    child.send({ now: clock.now() }, () => {});
    await seen;
  }
  await new Promise((resolve) => setTimeout(resolve, REAL_PAUSE_MS));
}
