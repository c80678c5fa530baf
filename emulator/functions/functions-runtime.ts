import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { devNull } from 'node:os';
import { freePort } from './free-port.ts';

export interface FunctionsRuntimeOptions {
  /** The project that is served: where .twilioserverlessrc, node_modules and the built functions are. */
  readonly directory: string;
  /** Another folder than the one that .twilioserverlessrc names. */
  readonly functionsFolder?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly port?: number;
  /** Takes what the functions print, a line at a time. */
  readonly log?: (line: string) => void;
  /** Opens a channel to the process, for a clock that it is to live on. */
  readonly joined?: boolean;
}

const POLL_MS = 25;
const START_WITHIN_MS = 20_000;

/** Twilio's own development server (`twilio-run start`) as a process beside the emulator. */
export class FunctionsRuntime {
  readonly process: ChildProcess;
  readonly port: number;

  private constructor(child: ChildProcess, port: number) {
    this.process = child;
    this.port = port;
  }

  /** Resolves when the functions can be called; rejects with one sentence that says why they cannot. */
  static async start(options: FunctionsRuntimeOptions): Promise<FunctionsRuntime> {
    const port = await freePort(options.port).catch((cause: unknown) => {
      throw new Error(`port ${options.port} is in use`, { cause });
    });
    const child = spawnTwilioRun(options, port);
    const said: string[] = [];
    readLines(child, (line) => {
      said.push(line);
      options.log?.(line);
    });
    await reachable(child, port).catch((cause: unknown) => {
      child.kill();
      throw new Error(`the functions did not start on port ${port}: ${reasonIn(said)}`, { cause });
    });
    return new FunctionsRuntime(child, port);
  }

  stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      this.process.once('exit', () => resolve());
      this.process.kill();
    });
  }
}

function spawnTwilioRun(
  { directory, functionsFolder, environment, joined }: FunctionsRuntimeOptions,
  port: number,
): ChildProcess {
  const twilioRun = pathOfTwilioRun(directory);
  // Whatever `.env` lies in the folder belongs to a real deployment: only what was given here counts.
  const flags = [
    'start',
    '--env',
    devNull,
    '--no-fork-process',
    '--no-live',
    '--no-logs',
    '--load-local-env',
    '--port',
    String(port),
  ];
  return spawn(
    process.execPath,
    [twilioRun, ...flags, ...(functionsFolder ? ['--functions-folder', functionsFolder] : [])],
    {
      cwd: directory,
      env: { ...surroundings(), ...environment },
      stdio: ['ignore', 'pipe', 'pipe', ...(joined ? (['ipc'] as const) : [])],
    },
  );
}

/** In production the runtime's own error pages hold no stack traces, as those of the cloud do not. */
function surroundings(): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, FORCE_COLOR: '0', NODE_ENV: 'production' };
}

function pathOfTwilioRun(directory: string): string {
  try {
    return createRequire(`${directory}/package.json`).resolve('twilio-run/bin/twilio-run.js');
  } catch (cause) {
    throw new Error(`twilio-run is not installed in ${directory}`, { cause });
  }
}

/** The first line that names an error, out of all that a process said before it ended. */
function reasonIn(said: readonly string[]): string {
  return said.find((line) => /error/i.test(line))?.trim() ?? said.at(-1)?.trim() ?? 'twilio-run said nothing';
}

function readLines(child: ChildProcess, take: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.trim() !== '') take(line);
    });
  }
}

/** Resolves when the port takes connections; rejects when the process ends or takes too long. */
function reachable(child: ChildProcess, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => finish(() => reject(new Error('it took too long'))), START_WITHIN_MS);
    const exited = () => finish(() => reject(new Error('it ended at once')));
    let over = false;
    const finish = (settle: () => void) => {
      over = true;
      clearTimeout(giveUp);
      child.off('exit', exited);
      settle();
    };
    child.once('exit', exited);
    const attempt = () => {
      if (over) return;
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        finish(resolve);
      });
      socket.once('error', () => setTimeout(attempt, POLL_MS));
    };
    attempt();
  });
}
