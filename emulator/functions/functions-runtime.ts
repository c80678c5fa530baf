import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import { fileURLToPath } from 'node:url';

export interface FunctionsRuntimeOptions {
  /** The project that is served: where .twilioserverlessrc, node_modules and the built functions are. */
  readonly directory: string;
  /** The program of twilio-run; that among the modules of the project unless given. */
  readonly twilioRun?: string;
  /** Another folder than the one that .twilioserverlessrc names. */
  readonly functionsFolder?: string;
  /** What the functions find in their context. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the process needs beside it, of which the context has nothing. */
  readonly processEnvironment?: Readonly<Record<string, string>>;
  readonly port?: number;
  /** Takes what the functions print, a line at a time. */
  readonly log?: (line: string) => void;
}

const PRELOADED = ['./report-port.cjs', './as-in-the-cloud.cjs'].map((file) =>
  fileURLToPath(new URL(file, import.meta.url)),
);
const START_WITHIN_MS = 20_000;
const FRAMED = /^│ ?/;
/** How much later than its connections the end of a process may be known, in real milliseconds. */
const END_KNOWN_WITHIN_MS = 500;

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
    const child = spawnTwilioRun(options);
    const said: string[] = [];
    readLines(child, (line) => {
      said.push(line);
      options.log?.(line);
    });
    const port = await portOf(child).catch((cause: NodeJS.ErrnoException) => {
      child.kill();
      const { code } = cause;
      if (code === 'EADDRINUSE')
        throw Object.assign(new Error(`port ${options.port} is in use`, { cause }), { code });
      const where = options.port === undefined ? '' : ` on port ${options.port}`;
      throw new Error(`the functions did not start${where}: ${reasonIn(said)}`, { cause });
    });
    return new FunctionsRuntime(child, port);
  }

  /** Resolves when the process has ended, whoever has ended it, with why. */
  get ended(): Promise<string> {
    const { process: child } = this;
    const why = () => (child.signalCode === null ? `exit code ${child.exitCode}` : child.signalCode);
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(why());
    return new Promise((resolve) => child.once('exit', () => resolve(why())));
  }

  /** Resolves once it is known whether a connection that broke off was the end of the process. */
  async settled(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, END_KNOWN_WITHIN_MS);
    });
    await Promise.race([this.ended, late]);
    clearTimeout(timer);
  }

  stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      this.process.once('exit', () => resolve());
      this.process.kill();
    });
  }
}

function spawnTwilioRun({
  directory,
  twilioRun = pathOfTwilioRun(directory),
  functionsFolder,
  environment,
  processEnvironment,
  port = 0,
}: FunctionsRuntimeOptions): ChildProcess {
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
    [
      ...PRELOADED.flatMap((file) => ['--require', file]),
      twilioRun,
      ...flags,
      ...(functionsFolder ? ['--functions-folder', functionsFolder] : []),
    ],
    {
      cwd: directory,
      env: {
        ...surroundings(),
        ...processEnvironment,
        ...environment,
        EMULATOR_VARIABLES: JSON.stringify(Object.keys(environment)),
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
}

/** Without which no process starts; the last two are of Windows. */
const SURROUNDINGS = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot'];

/** In production the runtime's own error pages hold no stack traces, as those of the cloud do not. */
function surroundings(): Record<string, string> {
  const kept = SURROUNDINGS.map((name) => [name, process.env[name] ?? '']).filter(([, value]) => value);
  return { ...Object.fromEntries(kept), FORCE_COLOR: '0', NODE_ENV: 'production' };
}

function pathOfTwilioRun(directory: string): string {
  try {
    return createRequire(`${directory}/package.json`).resolve('twilio-run/bin/twilio-run.js');
  } catch (cause) {
    throw new Error(`twilio-run is not installed in ${directory}`, { cause });
  }
}

/** The first line that names an error, out of all that a process said before it ended; all of it, where twilio-run has put it into a frame. */
function reasonIn(said: readonly string[]): string {
  const error = said.findIndex((line) => /error/i.test(line));
  const first = said[error];
  if (first === undefined) return said.at(-1)?.trim() ?? 'twilio-run said nothing';
  if (!FRAMED.test(first)) return first.trim();
  const end = said.findIndex((line, index) => index > error && !FRAMED.test(line));
  const framed = said.slice(error, end < 0 ? undefined : end).map((line) => line.replace(FRAMED, '').trim());
  return framed
    .filter(Boolean)
    .join(' ')
    .replace(/^ERROR /, '');
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

/** The port that the process itself says it listens on; rejects when it ends before, has none, or takes too long. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => fail('it took too long'), START_WITHIN_MS);
    const exited = () => fail('it ended at once');
    const told = ({ port, code }: { port?: number; code?: string }) => {
      if (port === undefined) return fail('it cannot listen', code);
      finish();
      resolve(port);
    };
    const finish = () => {
      clearTimeout(giveUp);
      child.off('exit', exited).off('message', told);
    };
    const fail = (why: string, code?: string) => {
      finish();
      reject(Object.assign(new Error(why), { code }));
    };
    child.once('exit', exited).once('message', told);
  });
}
