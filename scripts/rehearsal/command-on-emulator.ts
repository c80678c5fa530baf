import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Emulator } from '../../emulator/emulator.ts';
import { quickStart } from './quick-start.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

export interface CommandResult {
  readonly exitCode: number;
  readonly lines: readonly string[];
}

/** Runs one of this project's commands, as a person would, against the emulated Twilio and on its clock. */
export function runOnEmulator(
  emulator: Emulator,
  {
    script,
    args,
    environment,
  }: { script: string; args: readonly string[]; environment: Record<string, string> },
): Promise<CommandResult> {
  const child = emulator.runCommand((forEmulator) =>
    spawn(process.execPath, [...quickStart(PROJECT, script), ...args], {
      cwd: PROJECT,
      env: {
        ...surroundings(),
        ENV_FILE: '',
        ...environment,
        ...forEmulator,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    }),
  );
  return resultOf(child);
}

/** Without which no process starts; the last two are of Windows. */
const SURROUNDINGS = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot'];

function surroundings(): Record<string, string> {
  return Object.fromEntries(
    SURROUNDINGS.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
}

/** What a command has printed, and its exit code, once it is over. */
export function resultOf(child: ChildProcess): Promise<CommandResult> {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ exitCode: code ?? 1, lines: output.split('\n').filter((line) => line.trim() !== '') });
    });
  });
}
