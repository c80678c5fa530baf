import { Cloud } from './cloud.ts';
import type { FunctionsHost, HostedServiceOptions, Hosting } from './functions-host.ts';
import { LocalDoor } from './local-door.ts';
import { TwilioRunHost } from './twilio-run-host.ts';

interface Parts {
  readonly host: FunctionsHost;
  readonly cloud: Cloud;
  readonly door: LocalDoor | undefined;
}

/** A service of functions and assets: a host that runs them, and in front of it what the cloud does to a request. */
export class HostedService {
  readonly cloud: Cloud;
  readonly #host: FunctionsHost;
  readonly #door: LocalDoor | undefined;

  private constructor({ host, cloud, door }: Parts) {
    this.#host = host;
    this.#door = door;
    this.cloud = cloud;
  }

  /** In Twilio's dev runtime. Resolves when the functions can be called; rejects with one sentence that says why they cannot. */
  static async start(hosting: Hosting, options: HostedServiceOptions): Promise<HostedService> {
    return HostedService.on(await TwilioRunHost.start(hosting, options), hosting, options);
  }

  /** On a host that runs already; where the port is not to be had, it is stopped, and the error of the port is given. */
  static async on(
    host: FunctionsHost,
    { account }: Hosting,
    { domain, hosted, port }: Pick<HostedServiceOptions, 'domain' | 'hosted' | 'port'>,
  ): Promise<HostedService> {
    const forward = (...asked: Parameters<FunctionsHost['answer']>) => host.answer(...asked);
    const cloud = new Cloud({ account, domain, hosted, forward });
    try {
      const door = port === undefined ? undefined : await LocalDoor.open({ account, cloud, port });
      return new HostedService({ host, cloud, door });
    } catch (error) {
      await host.stop();
      throw error;
    }
  }

  get connections(): number {
    return this.#host.connections;
  }

  async stop(): Promise<void> {
    await this.#door?.close();
    await this.#host.stop();
  }
}
