import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { quickStart } from '../../scripts/rehearsal/quick-start.ts';
import type { Line } from './line.ts';

const PROJECT = resolve(__dirname, '..', '..');

/** A command of this project that runs on the emulated Twilio, and may be ended from outside. */
export interface KillableCommand {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly exitCode: number | null; readonly output: string }>;
}

export function startCommand(line: Line, script: string, args: readonly string[] = []): KillableCommand {
  const { PATH = '', HOME = '' } = process.env;
  const child = line.emulator.runCommand((forEmulator) =>
    spawn(process.execPath, [...quickStart(PROJECT, script), ...args], {
      cwd: PROJECT,
      env: { PATH, HOME, ENV_FILE: '', PUBLIC_URL: `https://${line.emulator.cloud.domain}`, ...forEmulator },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    }),
  );
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  const ended = new Promise<{ exitCode: number | null; output: string }>((done) => {
    child.once('close', (exitCode) => done({ exitCode, output }));
  });
  return { child, ended };
}

/** Lets time pass until the command has ended. */
export async function untilEnded(line: Line, { ended }: KillableCommand) {
  let isOver = false;
  const end = ended.then((result) => {
    isOver = true;
    return result;
  });
  while (!isOver) await line.pass(0.5);
  return end;
}
