import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Emulator } from '../../emulator/emulator.ts';
import type { CloseOutTruth } from './close-out-truth.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const COMMAND = join(PROJECT, 'scripts/close-out.ts');
const LOOK_EVERY_MS = 5;

/**
 * The emulator, all Functions and the command share a processor or two, where each Function of Twilio's has its own: a TLS
 * connection for every REST call of one would make all others wait.
 */
export const KEEPS_TUNNELS = `--require ${JSON.stringify(join(import.meta.dirname, 'keep-tunnels.cjs'))}`;

export interface ClosedTwice {
  readonly releaseMs: number;
  /** From the start of the command to its end, both runs of it, without the release. */
  readonly fixed: { readonly planMs: number; readonly takeOverMs: number; readonly afterMs: number };
  /** Of the second run. */
  readonly exitCode: number;
  readonly output: string;
}

interface Closing {
  readonly callers: number;
  readonly truth: CloseOutTruth;
  /** Called when the first caller has been released. */
  readonly onFirstRelease: () => void;
}

/** Runs the command, kills it when half of the releases are answered, and runs it again. */
export async function closeTwice(
  emulator: Emulator,
  { callers, truth, onFirstRelease }: Closing,
): Promise<ClosedTwice> {
  const { clock } = emulator.account;
  const startedAt = clock.now();
  const first = closeOutCommand(emulator);
  const firstEnds = ended(first);
  await truth.firstRelease;
  onFirstRelease();
  while (truth.releasesAsked < callers / 2) await clock.sleep(LOOK_EVERY_MS);
  first.kill('SIGKILL');
  const killedAt = clock.now();
  await firstEnds;
  const { firstAt } = truth.span();
  truth.nextSpan();
  const { exitCode, output } = await ended(closeOutCommand(emulator));
  const second = truth.span();
  const planMs = firstAt - startedAt;
  const takeOverMs = second.firstAt - killedAt;
  const afterMs = clock.now() - second.lastAt;
  const releaseMs = killedAt - firstAt + (second.lastAt - second.firstAt);
  return { releaseMs, fixed: { planMs, takeOverMs, afterMs }, exitCode, output };
}

function closeOutCommand(emulator: Emulator): ChildProcess {
  return emulator.runCommand((forEmulator) =>
    spawn(process.execPath, ['--import', 'tsx', COMMAND, '--json'], {
      cwd: PROJECT,
      env: {
        PATH: process.env.PATH ?? '',
        HOME: process.env.HOME ?? '',
        ENV_FILE: '',
        PUBLIC_URL: `https://${emulator.cloud.domain}`,
        NODE_OPTIONS: KEEPS_TUNNELS,
        ...forEmulator,
      },
      stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    }),
  );
}

function ended(child: ChildProcess): Promise<{ exitCode: number; output: string }> {
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ exitCode: code ?? 1, output })));
}
