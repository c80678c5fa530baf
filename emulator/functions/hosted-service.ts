import type { Account } from '../account.ts';
import type { JoinedProcess } from '../clock/joined-process.ts';
import { Cloud } from './cloud.ts';
import type { FunctionsHost } from './functions-host.ts';
import { TwilioRunHost } from './twilio-run-host.ts';
import type { Hosted } from './visibility.ts';

/** The request to a function that made it do something. */
export interface Cause {
  readonly path: string;
  readonly callSid: string;
  /** In the cloud each Function runs in processes of its own. Here all are in one, but none knows of another. */
  readonly process: string;
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

/** A service of functions and assets: a host that runs them, and in front of it what the cloud does to a request. */
export class HostedService {
  readonly cloud: Cloud;
  readonly #host: FunctionsHost;

  private constructor(host: FunctionsHost, cloud: Cloud) {
    this.#host = host;
    this.cloud = cloud;
  }

  /** In Twilio's dev runtime. Resolves when the functions can be called; rejects with one sentence that says why they cannot. */
  static async start(hosting: Hosting, options: HostedServiceOptions): Promise<HostedService> {
    return HostedService.on(await TwilioRunHost.start(hosting, options), hosting, options);
  }

  static on(
    host: FunctionsHost,
    { account }: Hosting,
    { domain, hosted }: Pick<HostedServiceOptions, 'domain' | 'hosted'>,
  ): HostedService {
    return new HostedService(
      host,
      new Cloud({ account, domain, hosted, forward: (request, end) => host.answer(request, end) }),
    );
  }

  get connections(): number {
    return this.#host.connections;
  }

  stop(): Promise<void> {
    return this.#host.stop();
  }
}
