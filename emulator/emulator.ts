import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Account, type AccountOptions } from './account.ts';
import type { Clock } from './clock/clock.ts';
import { JoinedProcess, joiningEnvironment, NOW_HEADER, WORK_HEADER } from './clock/joined-process.ts';
import { VirtualClock } from './clock/virtual-clock.ts';
import { Cloud, type Forward } from './functions/cloud.ts';
import { FunctionsRuntime } from './functions/functions-runtime.ts';
import { sendHttp } from './functions/http-request.ts';
import { hostedPaths } from './functions/visibility.ts';
import { Handset } from './handset.ts';
import { Internet } from './internet.ts';
import { HttpsProxy } from './rest/https-proxy.ts';
import { RestApi, type RestApiOptions } from './rest/rest-api.ts';
import type { IncomingPhoneNumber } from './voice/incoming-phone-number.ts';

/** A service of Functions and Assets, built and ready in a folder. */
export interface ServiceOptions {
  /** Where .twilioserverlessrc and node_modules are. */
  readonly directory: string;
  readonly functionsFolder: string;
  readonly assetsFolder: string;
  readonly domain: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly port?: number;
  /** Takes what the functions print, a line at a time. */
  readonly log?: (line: string) => void;
}

export interface EmulatorOptions extends Omit<AccountOptions, 'web'> {
  readonly service: ServiceOptions;
  /** Where the certificate authority is kept, for NODE_EXTRA_CA_CERTS. */
  readonly certificatesFolder: string;
  readonly proxyPort?: number;
  /** Asked before each REST request: what it resolves to is answered instead, and it may let time pass. */
  readonly beforeRest?: RestApiOptions['before'];
}

/** The request to a function that made it do something. */
export interface Cause {
  readonly path: string;
  readonly callSid: string;
}

export type NumberSettings = Pick<IncomingPhoneNumber, 'phoneNumber' | 'voiceUrl'> &
  Partial<Omit<IncomingPhoneNumber, 'sid' | 'phoneNumber'>>;

/** A Twilio in one process: an account, its REST API behind a proxy, and a service in Twilio's own dev runtime. */
export class Emulator {
  readonly account: Account;
  readonly cloud: Cloud;
  /** What a process needs in its environment to reach this Twilio with the unmodified SDK. */
  readonly clientEnvironment: Readonly<Record<string, string>>;
  /** Which request a piece of work of the functions answers: REST exchanges name the work that caused them. */
  readonly causes: ReadonlyMap<string, Cause>;
  readonly #proxy: HttpsProxy;
  readonly #runtime: FunctionsRuntime;
  readonly #joined: JoinedProcess[];
  #lastCommand = 0;

  private constructor(parts: {
    account: Account;
    cloud: Cloud;
    clientEnvironment: Record<string, string>;
    proxy: HttpsProxy;
    runtime: FunctionsRuntime;
    joined: JoinedProcess[];
    causes: ReadonlyMap<string, Cause>;
  }) {
    this.account = parts.account;
    this.cloud = parts.cloud;
    this.clientEnvironment = parts.clientEnvironment;
    this.#proxy = parts.proxy;
    this.#runtime = parts.runtime;
    this.#joined = parts.joined;
    this.causes = parts.causes;
  }

  static async start(options: EmulatorOptions): Promise<Emulator> {
    const { clock, service } = options;
    const internet = new Internet(clock);
    const account = new Account({ ...options, web: internet });
    const joined: JoinedProcess[] = [];
    const proxy = await HttpsProxy.start({
      account,
      api: new RestApi(account, options.beforeRest ? { before: options.beforeRest } : {}),
      certificatesFolder: options.certificatesFolder,
      hold: (work, wait) => joined.find((process) => process.knows(work))?.hold(work, wait) ?? wait(),
      ...(options.proxyPort === undefined ? {} : { port: options.proxyPort }),
    });
    const clientEnvironment = {
      HTTP_PROXY: `http://127.0.0.1:${proxy.port}`,
      NODE_EXTRA_CA_CERTS: proxy.caFile,
      ACCOUNT_SID: account.accountSid,
      AUTH_TOKEN: account.authToken,
    };
    const runtime = await startRuntime(service, clock, clientEnvironment);
    if (clock instanceof VirtualClock) joined.push(new JoinedProcess(runtime.process, clock));
    const hosted = hostedPaths(
      join(service.directory, service.functionsFolder),
      join(service.directory, service.assetsFolder),
    );
    const causes = new Map<string, Cause>();
    const forward = forwardTo({ runtime, clock, joined: joined[0], causes });
    const cloud = new Cloud({ account, domain: service.domain, hosted, forward });
    internet.serve(service.domain, (request) => cloud.request(request));
    return new Emulator({ account, cloud, clientEnvironment, proxy, runtime, joined, causes });
  }

  /** Gives the account a number; relative URLs are those of the service. */
  addNumber(settings: NumberSettings): IncomingPhoneNumber {
    const absolute = (path = '') => (path === '' ? '' : new URL(path, `https://${this.cloud.domain}`).href);
    const number: IncomingPhoneNumber = {
      sid: this.account.sid('PN'),
      phoneNumber: settings.phoneNumber,
      friendlyName: settings.friendlyName ?? settings.phoneNumber,
      voiceUrl: absolute(settings.voiceUrl),
      voiceMethod: settings.voiceMethod ?? 'POST',
      voiceFallbackUrl: absolute(settings.voiceFallbackUrl),
      voiceFallbackMethod: settings.voiceFallbackMethod ?? 'POST',
      statusCallback: absolute(settings.statusCallback),
      statusCallbackMethod: settings.statusCallbackMethod ?? 'POST',
    };
    this.account.numbers.set(number.phoneNumber, number);
    return number;
  }

  /**
   * Runs a command that talks to this Twilio, on its time. `spawn` gets what the command's environment needs and
   * must open an `ipc` channel when the clock is virtual.
   */
  runCommand(spawn: (environment: Record<string, string>) => ChildProcess): ChildProcess {
    const { clock } = this.account;
    if (!(clock instanceof VirtualClock)) return spawn({ ...this.clientEnvironment });
    const id = `command-${++this.#lastCommand}`;
    const child = spawn({ ...this.clientEnvironment, ...joiningEnvironment(clock), EMULATOR_JOIN: id });
    const joined = new JoinedProcess(child, clock);
    joined.open(id, id);
    this.#joined.push(joined);
    return child;
  }

  handset(number: string): Handset {
    return new Handset(this.account, number);
  }

  async stop(): Promise<void> {
    await this.#runtime.stop();
    await this.#proxy.stop();
  }
}

function startRuntime(
  { directory, environment, port, log }: ServiceOptions,
  clock: Clock,
  clientEnvironment: Record<string, string>,
): Promise<FunctionsRuntime> {
  const isVirtual = clock instanceof VirtualClock;
  return FunctionsRuntime.start({
    directory,
    environment: { ...environment, ...clientEnvironment, ...(isVirtual ? joiningEnvironment(clock) : {}) },
    joined: isVirtual,
    ...(port === undefined ? {} : { port }),
    ...(log ? { log } : {}),
  });
}

interface Forwarding {
  readonly runtime: FunctionsRuntime;
  readonly clock: Clock;
  /** Set when the functions live on a virtual clock. */
  readonly joined: JoinedProcess | undefined;
  readonly causes: Map<string, Cause>;
}

function forwardTo({ runtime, clock, joined, causes }: Forwarding): Forward {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const work = joined?.open(`${request.method} ${pathname}`);
    if (work)
      causes.set(work.id, {
        path: pathname,
        callSid: new URLSearchParams(request.body).get('CallSid') ?? '',
      });
    const onTime = work ? { [WORK_HEADER]: work.id, [NOW_HEADER]: String(clock.now()) } : {};
    try {
      const url = `http://127.0.0.1:${runtime.port}${pathname}${search}`;
      return await sendHttp({ ...request, url, headers: { ...request.headers, ...onTime } });
    } finally {
      work?.done();
    }
  };
}
