import type { Account } from '../account.ts';
import { JoinedProcess, joiningEnvironment, NOW_HEADER, WORK_HEADER } from '../clock/joined-process.ts';
import { VirtualClock } from '../clock/virtual-clock.ts';
import type { WebRequest, WebResponse } from '../voice/web.ts';
import { Cloud } from './cloud.ts';
import { FunctionsRuntime } from './functions-runtime.ts';
import { sendHttp } from './http-request.ts';
import type { Hosted } from './visibility.ts';

/** The request to a function that made it do something. */
export interface Cause {
  readonly path: string;
  readonly callSid: string;
}

/** What the services of one emulator share. */
export interface Hosting {
  readonly account: Account;
  /** What a process needs in its environment to reach this Twilio, beside credentials. Empty until the proxy listens. */
  proxyEnvironment: Readonly<Record<string, string>>;
  /** The processes that live on the virtual clock. */
  readonly joined: Set<JoinedProcess>;
  /** Which request a piece of work of the functions answers. */
  readonly causes: Map<string, Cause>;
}

export interface HostedServiceOptions {
  /** Where .twilioserverlessrc, node_modules, functions and assets are. */
  readonly directory: string;
  readonly domain: string;
  /** What answers at the domain, by path. */
  readonly hosted: ReadonlyMap<string, Hosted>;
  readonly environment: Readonly<Record<string, string>>;
  readonly port?: number;
  /** Takes what the functions print, a line at a time. */
  readonly log?: (line: string) => void;
}

/** A service of functions and assets: Twilio's dev runtime, and in front of it what the cloud does to a request. */
export class HostedService {
  readonly cloud: Cloud;
  readonly #hosting: Hosting;
  readonly #runtime: FunctionsRuntime;
  readonly #joined: JoinedProcess | undefined;
  #works = 0;

  private constructor(of: { hosting: Hosting; runtime: FunctionsRuntime; options: HostedServiceOptions }) {
    const { account, joined } = of.hosting;
    const { domain, hosted } = of.options;
    this.#hosting = of.hosting;
    this.#runtime = of.runtime;
    if (account.clock instanceof VirtualClock) {
      this.#joined = new JoinedProcess(of.runtime.process, account.clock);
      joined.add(this.#joined);
    }
    this.cloud = new Cloud({ account, domain, hosted, forward: (request) => this.#forward(request) });
  }

  /** Resolves when the functions can be called; rejects with one sentence that says why they cannot. */
  static async start(hosting: Hosting, options: HostedServiceOptions): Promise<HostedService> {
    const { clock } = hosting.account;
    const onTime = clock instanceof VirtualClock ? joiningEnvironment(clock) : {};
    const runtime = await FunctionsRuntime.start({
      ...options,
      environment: {
        DOMAIN_NAME: options.domain,
        ...options.environment,
        ...hosting.proxyEnvironment,
        ...onTime,
      },
    });
    return new HostedService({ hosting, runtime, options });
  }

  async stop(): Promise<void> {
    if (this.#joined) this.#hosting.joined.delete(this.#joined);
    await this.#runtime.stop();
  }

  async #forward(request: WebRequest): Promise<WebResponse> {
    const { pathname, search } = new URL(request.url);
    const work = this.#open(request, pathname);
    const onTime = work
      ? { [WORK_HEADER]: work.id, [NOW_HEADER]: String(this.#hosting.account.clock.now()) }
      : {};
    try {
      const url = `http://127.0.0.1:${this.#runtime.port}${pathname}${search}`;
      return await sendHttp({ ...request, url, headers: { ...request.headers, ...onTime } });
    } finally {
      work?.done();
    }
  }

  /** On the virtual clock, a request is a piece of work that holds time still. */
  #open({ method, body }: WebRequest, path: string): ReturnType<JoinedProcess['open']> | undefined {
    if (!this.#joined) return undefined;
    // Several services may be at work at once, and their ids must not be mistaken for each other.
    const work = this.#joined.open(`${method} ${path}`, `${this.cloud.domain}/${++this.#works}`);
    this.#hosting.causes.set(work.id, { path, callSid: new URLSearchParams(body).get('CallSid') ?? '' });
    return work;
  }
}
