import { fileURLToPath } from 'node:url';
import type { Clock } from '../clock/clock.ts';
import { WORK_HEADER } from '../clock/joined-process.ts';
import type { RestRequest, RestResponse } from '../rest/rest-request.ts';
import type { WebRequest, WebResponse } from '../voice/web.ts';
import { type Container, Containers } from './containers.ts';
import type { Cause, FunctionsHost } from './functions-host.ts';
import { Invocation, type LoadedFunction } from './invocation.ts';
import { Draws, PROFILES, type Profile } from './profile.ts';
import { realRequire } from './real-require.ts';
import type { HostedFile } from './visibility.ts';

interface DevServer {
  readonly answer: (request: WebRequest, invocation: Invocation) => Promise<WebResponse>;
  readonly load: (file: string) => LoadedFunction;
  readonly outside: <T>(action: () => T) => T;
}

type StartDevServer = (options: {
  directory: string;
  domain: string;
  environment: Readonly<Record<string, string>>;
  hosted: ReadonlyMap<string, HostedFile>;
}) => DevServer;

const HERE = fileURLToPath(import.meta.url);

export interface InProcessHostOptions {
  /** Where node_modules is. */
  readonly directory: string;
  readonly domain: string;
  readonly hosted: ReadonlyMap<string, HostedFile>;
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** The REST API, without a wire. */
  readonly rest: (request: RestRequest) => Promise<RestResponse>;
  /** Which request a piece of work answers. */
  readonly causes: Map<string, Cause>;
  /** Draws what takes time. */
  readonly seed: string;
  readonly profile?: Profile;
  readonly log?: (line: string) => void;
}

/**
 * Runs the functions of a service in this very process: Twilio's own development server and the unmodified SDK, without the
 * wire between them and the emulator. What that server cannot show and the cloud has, containers, is shown here.
 */
export class InProcessHost implements FunctionsHost {
  connections = 0;
  readonly #options: InProcessHostOptions;
  readonly #profile: Profile;
  readonly #draws: Draws;
  readonly #server: DevServer;
  readonly #containers: Containers<LoadedFunction>;
  #works = 0;

  constructor(options: InProcessHostOptions) {
    const { startDevServer } = realRequire(HERE)('./dev-server-in-process.cjs') as {
      startDevServer: StartDevServer;
    };
    const { directory, domain, environment, hosted, clock, profile = PROFILES.ideal } = options;
    this.#options = options;
    this.#profile = profile;
    this.#draws = new Draws(options.seed);
    this.#server = startDevServer({ directory, domain, environment, hosted });
    this.#containers = new Containers({
      clock,
      profile,
      load: (path) => this.#server.load(hosted.get(path)?.file ?? ''),
      draw: (span) => this.#draws.from(span),
    });
  }

  async answer(request: WebRequest, end: AbortSignal): Promise<WebResponse> {
    const path = new URL(request.url).pathname;
    if (this.#options.hosted.get(path)?.kind !== 'function') return this.#invoke(request, end, undefined);
    const container = await this.#containers.take(path);
    const response = await this.#invoke(request, end, container);
    this.#containers.giveBack(path, container);
    return response;
  }

  async stop(): Promise<void> {}

  async #invoke(
    request: WebRequest,
    signal: AbortSignal,
    container: Container<LoadedFunction> | undefined,
  ): Promise<WebResponse> {
    const { clock, domain, causes, log = () => {} } = this.#options;
    const { pathname: path } = new URL(request.url);
    const id = `${domain}/${++this.#works}`;
    // A copy: what is cut out of a text keeps all of it in memory.
    const callSid = Buffer.from(new URLSearchParams(request.body).get('CallSid') ?? '').toString();
    causes.set(id, { path, callSid, process: `${domain} container ${container?.number}` });
    const invocation = new Invocation({
      label: `${request.method} ${path}`,
      clock,
      signal,
      loaded: container?.loaded,
      print: log,
      rest: (asked) => this.#server.outside(() => this.#ask(id, asked)),
    });
    try {
      return await this.#server.answer(request, invocation);
    } finally {
      invocation.done();
    }
  }

  async #ask(
    work: string,
    { isNewConnection, ...request }: RestRequest & { readonly isNewConnection: boolean },
  ): Promise<RestResponse> {
    const { clock, rest } = this.#options;
    if (isNewConnection) this.connections += 1;
    const { restMs, connectionMs } = this.#profile;
    const delayMs = this.#draws.from(restMs) + (isNewConnection ? this.#draws.from(connectionMs) : 0);
    if (delayMs > 0) await clock.sleep(delayMs);
    return rest({ ...request, headers: { ...request.headers, [WORK_HEADER]: work } });
  }
}
