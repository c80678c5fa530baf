import { JoinedProcess, joiningEnvironment, NOW_HEADER, WORK_HEADER } from '../clock/joined-process.ts';
import { VirtualClock } from '../clock/virtual-clock.ts';
import { REMEDIES } from '../fault.ts';
import { environmentOfClients } from '../rest/client-environment.ts';
import type { WebRequest, WebResponse } from '../voice/web.ts';
import type { FunctionsHost, HostedServiceOptions, Hosting } from './functions-host.ts';
import { FunctionsRuntime } from './functions-runtime.ts';
import { sendHttp } from './http-request.ts';

/** https://www.twilio.com/docs/api/errors/82002 */
const FUNCTION_FAILED = 82002;

/** A process that runs functions, and its end on the virtual clock, if there is one. */
interface Running {
  readonly runtime: FunctionsRuntime;
  readonly joined: JoinedProcess | undefined;
}

/** Runs the functions of a service in Twilio's own dev runtime, as a process beside the emulator. */
export class TwilioRunHost implements FunctionsHost {
  readonly connections = 0;
  readonly #hosting: Hosting;
  readonly #options: HostedServiceOptions;
  #running: Promise<Running>;
  #isStopped = false;
  #works = 0;

  private constructor(hosting: Hosting, options: HostedServiceOptions, running: Running) {
    this.#hosting = hosting;
    this.#options = options;
    this.#running = Promise.resolve(running);
    this.#watch(running);
  }

  /** Resolves when the functions can be called; rejects with one sentence that says why they cannot. */
  static async start(hosting: Hosting, options: HostedServiceOptions): Promise<TwilioRunHost> {
    return new TwilioRunHost(hosting, options, await run(hosting, options));
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    const running = await this.#running.catch(() => undefined);
    if (running?.joined) this.#hosting.joined.delete(running.joined);
    await running?.runtime.stop();
  }

  async answer(request: WebRequest): Promise<WebResponse> {
    const { clock } = this.#hosting.account;
    const { pathname, search } = new URL(request.url);
    const running = await clock.track('the start of the functions', this.#running);
    const work = this.#open(running, request, pathname);
    const onTime = work ? { [WORK_HEADER]: work.id, [NOW_HEADER]: String(clock.now()) } : {};
    try {
      const url = `http://127.0.0.1:${running.runtime.port}${pathname}${search}`;
      return await sendHttp({ ...request, url, headers: { ...request.headers, ...onTime } });
    } catch (error) {
      // Whoever asks next must not be sent to a process that is no more.
      await running.runtime.settled();
      throw error;
    } finally {
      work?.done();
    }
  }

  /** A process that a function has ended is started again, as the cloud starts another one. */
  #watch(running: Running): void {
    const { account, joined } = this.#hosting;
    running.runtime.ended.then((why) => {
      if (running.joined) joined.delete(running.joined);
      if (this.#isStopped) return;
      const url = `https://${this.#options.domain}`;
      const message = `a function has ended the process that runs all of them (${why}); it is started again`;
      account.alert({ code: FUNCTION_FAILED, level: 'error', message, url });
      this.#running = run(this.#hosting, this.#options);
      this.#running.then(
        (next) => this.#watch(next),
        ({ message }: Error) => account.fault({ message, remedy: REMEDIES.functions }),
      );
    });
  }

  /** On the virtual clock, a request is a piece of work that holds time still. */
  #open(
    { joined, runtime }: Running,
    { method, body }: WebRequest,
    path: string,
  ): ReturnType<JoinedProcess['open']> | undefined {
    if (!joined) return undefined;
    // Several services may be at work at once, and their ids must not be mistaken for each other.
    const work = joined.open(`${method} ${path}`, `${this.#options.domain}/${++this.#works}`);
    const callSid = new URLSearchParams(body).get('CallSid') ?? '';
    this.#hosting.causes.set(work.id, { path, callSid, process: `${runtime.process.pid} ${path}` });
    return work;
  }
}

/** Functions ask Twilio by other clients than the SDK too, such as when they fetch a recording. */
function clientsOf({ proxyEnvironment }: Hosting): Record<string, string> {
  const { HTTP_PROXY, NODE_EXTRA_CA_CERTS } = proxyEnvironment;
  if (HTTP_PROXY === undefined || NODE_EXTRA_CA_CERTS === undefined) return {};
  return environmentOfClients({ HTTP_PROXY, NODE_EXTRA_CA_CERTS });
}

async function run(hosting: Hosting, options: HostedServiceOptions): Promise<Running> {
  const { clock } = hosting.account;
  // Nobody but the cloud asks it: whichever port is free will do.
  const { port: _ofTheDomain, ...runtimeOptions } = options;
  const runtime = await FunctionsRuntime.start({
    ...runtimeOptions,
    environment: { DOMAIN_NAME: options.domain, ...options.environment },
    processEnvironment: {
      ...clientsOf(hosting),
      ...(clock instanceof VirtualClock ? joiningEnvironment(clock) : {}),
    },
  });
  if (!(clock instanceof VirtualClock)) return { runtime, joined: undefined };
  const joined = new JoinedProcess(runtime.process, clock);
  hosting.joined.add(joined);
  return { runtime, joined };
}
