import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import { Emulator } from '../../emulator/emulator.ts';
import type { ServiceOptions } from '../../emulator/functions/start-service.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import { ACCOUNT_SID, API_KEY, AUTH_TOKEN } from '../../scripts/emulated-account.ts';

const APPLICATIONS = join(__dirname, '../emulator/applications');
/** A Friday evening, when everybody is open. */
const BEGINS = Date.UTC(2026, 2, 6, 20);

export const STATION = '+15550100';

export function applicationFolder(name: string): string {
  return join(APPLICATIONS, name);
}

/** What a server of somebody else's needs to know beside where Twilio is. */
interface ServerOptions {
  readonly voiceUrl: string;
  readonly voiceMethod?: 'GET' | 'POST';
  readonly statusCallback?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * An application that knows nothing of the emulator, as a process of its own in real time, and a Twilio for it on a virtual clock,
 * which stands still as long as the application has not answered.
 */
export class ForeignApplication {
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
  /** What it has printed, a line each. */
  readonly printed: string[];
  #server: ChildProcess | undefined;
  #address = '';

  private constructor(of: { emulator: Emulator; clock: VirtualClock; printed: string[] }) {
    this.emulator = of.emulator;
    this.clock = of.clock;
    this.printed = of.printed;
  }

  /** Starts a server of `tests/emulator/applications` as its README would: with the exported environment, and nothing else. */
  static async serve(
    name: string,
    { environment = {}, ...number }: ServerOptions,
  ): Promise<ForeignApplication> {
    const application = await ForeignApplication.#start();
    await application.#spawn(join(APPLICATIONS, name, 'server.cjs'), environment);
    const { voiceUrl, statusCallback = '', voiceMethod = 'POST' } = number;
    application.emulator.addNumber({
      phoneNumber: STATION,
      voiceUrl: application.url(voiceUrl),
      voiceMethod,
      statusCallback: statusCallback && application.url(statusCallback),
    });
    return application;
  }

  /** Hosts a project of Functions. */
  static async host(service: ServiceOptions, voiceUrl: string): Promise<ForeignApplication> {
    const application = await ForeignApplication.#start(service);
    application.emulator.addNumber({ phoneNumber: STATION, voiceUrl });
    // What twilio-run lists as it starts.
    application.printed.length = 0;
    return application;
  }

  static async #start(service?: ServiceOptions): Promise<ForeignApplication> {
    const printed: string[] = [];
    const clock = new VirtualClock(BEGINS);
    const emulator = await Emulator.start({
      clock,
      accountSid: ACCOUNT_SID,
      authToken: AUTH_TOKEN,
      certificatesFolder: join(__dirname, '../../.emulator'),
      ...(service ? { service: { ...service, log: (line) => printed.push(line) } } : {}),
    });
    emulator.account.addApiKey(API_KEY);
    return new ForeignApplication({ emulator, clock, printed });
  }

  url(path: string): string {
    return new URL(path, this.#address).href;
  }

  call(from: string): PhoneCall {
    return this.emulator.handset(from).dial(STATION);
  }

  /** Lets so many seconds pass. */
  pass(seconds: number): Promise<void> {
    return this.clock.advance(seconds * 1000);
  }

  /** Resolves once the application has printed what it prints beside answering. */
  async prints(pattern: RegExp): Promise<void> {
    while (!this.printed.some((line) => pattern.test(line)))
      await new Promise((resolve) => this.#server?.stdout?.once('data', () => setImmediate(resolve)));
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (server && server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
    }
    await this.emulator.stop();
  }

  async #spawn(file: string, environment: Readonly<Record<string, string>>): Promise<void> {
    const { PATH = '' } = process.env;
    const server = spawn(process.execPath, [file], {
      env: { PATH, PORT: '0', ...exported(this.emulator), ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#server = server;
    createInterface({ input: server.stdout }).on('line', (line) => this.printed.push(line));
    await this.prints(/^listening on \d+$/);
    const [, port] = /^listening on (\d+)$/.exec(this.printed[0] ?? '') ?? [];
    this.#address = `http://127.0.0.1:${port}`;
    this.printed.length = 0;
  }
}

function exported(emulator: Emulator): Record<string, string> {
  return {
    ...emulator.applicationEnvironment,
    TWILIO_ACCOUNT_SID: ACCOUNT_SID,
    TWILIO_AUTH_TOKEN: AUTH_TOKEN,
  };
}
