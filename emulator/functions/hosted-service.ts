import { Cloud } from './cloud.ts';
import type { FunctionsHost, HostedServiceOptions, Hosting } from './functions-host.ts';
import { TwilioRunHost } from './twilio-run-host.ts';

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
