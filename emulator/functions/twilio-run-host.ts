import { JoinedProcess, joiningEnvironment, NOW_HEADER, WORK_HEADER } from '../clock/joined-process.ts';
import { VirtualClock } from '../clock/virtual-clock.ts';
import type { WebRequest, WebResponse } from '../voice/web.ts';
import type { FunctionsHost, HostedServiceOptions, Hosting } from './functions-host.ts';
import { FunctionsRuntime } from './functions-runtime.ts';
import { sendHttp } from './http-request.ts';

/** Runs the functions of a service in Twilio's own dev runtime, as a process beside the emulator. */
export class TwilioRunHost implements FunctionsHost {
  readonly connections = 0;
  readonly #hosting: Hosting;
  readonly #domain: string;
  readonly #runtime: FunctionsRuntime;
  readonly #joined: JoinedProcess | undefined;
  #works = 0;

  private constructor(of: { hosting: Hosting; runtime: FunctionsRuntime; domain: string }) {
    const { account, joined } = of.hosting;
    this.#hosting = of.hosting;
    this.#domain = of.domain;
    this.#runtime = of.runtime;
    if (account.clock instanceof VirtualClock) {
      this.#joined = new JoinedProcess(of.runtime.process, account.clock);
      joined.add(this.#joined);
    }
  }

  /** Resolves when the functions can be called; rejects with one sentence that says why they cannot. */
  static async start(hosting: Hosting, options: HostedServiceOptions): Promise<TwilioRunHost> {
    const { clock } = hosting.account;
    // Nobody but the cloud asks it: whichever port is free will do.
    const { port: _ofTheDomain, ...runtimeOptions } = options;
    const runtime = await FunctionsRuntime.start({
      ...runtimeOptions,
      environment: {
        DOMAIN_NAME: options.domain,
        ...options.environment,
        ...hosting.proxyEnvironment,
        ...(clock instanceof VirtualClock ? joiningEnvironment(clock) : {}),
      },
    });
    return new TwilioRunHost({ hosting, runtime, domain: options.domain });
  }

  async stop(): Promise<void> {
    if (this.#joined) this.#hosting.joined.delete(this.#joined);
    await this.#runtime.stop();
  }

  async answer(request: WebRequest): Promise<WebResponse> {
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
    const work = this.#joined.open(`${method} ${path}`, `${this.#domain}/${++this.#works}`);
    const callSid = new URLSearchParams(body).get('CallSid') ?? '';
    this.#hosting.causes.set(work.id, { path, callSid, process: `${this.#runtime.process.pid} ${path}` });
    return work;
  }
}
