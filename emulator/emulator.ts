import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { Account, type AccountOptions } from './account.ts';
import { JoinedProcess, joiningEnvironment, WORK_HEADER } from './clock/joined-process.ts';
import { VirtualClock } from './clock/virtual-clock.ts';
import type { Faults } from './fault-injection/faults.ts';
import type { Cloud } from './functions/cloud.ts';
import type { Cause, Hosting } from './functions/functions-host.ts';
import { HostedDeployments } from './functions/hosted-deployments.ts';
import type { HostedService } from './functions/hosted-service.ts';
import { credentialsOf, type ServiceOptions, startService } from './functions/start-service.ts';
import { Handset } from './handset.ts';
import { Internet } from './internet.ts';
import {
  type IncomingPhoneNumber,
  type NumberSettings,
  newPhoneNumber,
} from './numbers/incoming-phone-number.ts';
import {
  environmentOfClients,
  environmentOfPython,
  type ProxyEnvironment,
} from './rest/client-environment.ts';
import { HttpsProxy } from './rest/https-proxy.ts';
import { RestApi, type RestApiOptions } from './rest/rest-api.ts';
import type { RestRequest, RestResponse } from './rest/rest-request.ts';
import type { CallerIdentity } from './voice/caller-identity.ts';
import { callRunner } from './voice/go-out.ts';

export interface EmulatorOptions extends Omit<AccountOptions, 'web'> {
  /** Without it, nothing is hosted here but what is deployed through the Serverless API. */
  readonly service?: ServiceOptions;
  /** The `node_modules` that deployed services find; those of this process unless given. */
  readonly modulesFolder?: string;
  /** Where the certificate authority is kept, for NODE_EXTRA_CA_CERTS. */
  readonly certificatesFolder: string;
  readonly proxyPort?: number;
  /** Asked before each REST request: what it resolves to is answered instead, and it may let time pass. */
  readonly beforeRest?: (request: RestRequest) => Promise<RestResponse | undefined>;
  /** What goes wrong, by rules. */
  readonly faults?: Faults;
}

/** A Twilio in one process: an account, its REST API behind a proxy, and services in Twilio's own dev runtime. */
export class Emulator {
  readonly account: Account;
  readonly #hosting: Hosting;
  readonly #proxy: HttpsProxy;
  readonly #deployments: HostedDeployments;
  readonly #startService: (options: ServiceOptions) => Promise<HostedService>;
  readonly #internet: Internet;
  #service: HostedService | undefined;
  #lastCommand = 0;

  private constructor(of: {
    hosting: Hosting;
    proxy: HttpsProxy;
    deployments: HostedDeployments;
    internet: Internet;
    startService: (options: ServiceOptions) => Promise<HostedService>;
  }) {
    this.account = of.hosting.account;
    this.#hosting = of.hosting;
    this.#proxy = of.proxy;
    this.#deployments = of.deployments;
    this.#internet = of.internet;
    this.#startService = of.startService;
  }

  static async start(options: EmulatorOptions): Promise<Emulator> {
    const internet = new Internet(options.clock);
    const account = new Account({ ...options, web: options.faults?.inFrontOf(internet) ?? internet });
    options.faults?.watch(account);
    const hosting: Hosting = { account, proxyEnvironment: {}, joined: new Set(), causes: new Map() };
    const modulesFolder = resolve(options.modulesFolder ?? 'node_modules');
    const deployments = new HostedDeployments({ hosting, internet, modulesFolder });
    const askingFor = (work = '') => hosting.causes.get(work) ?? { process: work };
    const before: RestApiOptions['before'] = async (request, carryOut) =>
      (await options.beforeRest?.(request)) ??
      options.faults?.beforeRest(request, { ...askingFor(request.headers[WORK_HEADER]), carryOut });
    const api = new RestApi(account, { deployments, before, goOut: callRunner(account) });
    const proxy = await startProxy(options, { hosting, api, internet });
    hosting.proxyEnvironment = { ...proxyEnvironmentOf(proxy) };
    const { seed = '', service } = options;
    const emulator = new Emulator({
      ...{ hosting, proxy, deployments, internet },
      startService: (asked) => startService(asked, { hosting, api, seed }),
    });
    if (service)
      await emulator.serve(service).catch(async (error: unknown) => {
        await proxy.stop();
        throw error;
      });
    return emulator;
  }

  /**
   * Hosts a service, in place of the one that was hosted before. Rejects with one sentence that says why it cannot; then the
   * one before stays.
   */
  async serve(options: ServiceOptions): Promise<void> {
    const before = this.#service;
    const service = await this.#startService(options);
    this.#service = service;
    this.#internet.serve(service.cloud.domain, (request) => service.cloud.request(request));
    await before?.stop();
  }

  /** What stands in front of the service that the emulator was started with. Throws when it was started without one. */
  get cloud(): Cloud {
    if (!this.#service) throw new Error('this emulator was started without a service');
    return this.#service.cloud;
  }

  /** What a process needs in its environment to reach this Twilio with the unmodified SDK. */
  get clientEnvironment(): Readonly<Record<string, string>> {
    return { ...this.#hosting.proxyEnvironment, ...credentialsOf(this.account) };
  }

  /** The same for clients of every kind, and for an application's own requests to this machine. */
  get applicationEnvironment(): Readonly<Record<string, string>> {
    return { ...environmentOfClients(this.#proxyEnvironment), ...credentialsOf(this.account) };
  }

  /** What Python needs beside that. */
  get pythonEnvironment(): Readonly<Record<string, string>> {
    return environmentOfPython(this.#proxyEnvironment);
  }

  get #proxyEnvironment(): ProxyEnvironment {
    return proxyEnvironmentOf(this.#proxy);
  }

  /** Which request a piece of work of the functions answers: REST exchanges name the work that caused them. */
  get causes(): ReadonlyMap<string, Cause> {
    return this.#hosting.causes;
  }

  /** How many connections clients have made to the REST API so far: each is a handshake that somebody waits for. */
  get connections(): number {
    return this.#proxy.connections + (this.#service?.connections ?? 0);
  }

  /** Gives the account a number; relative URLs are those of the service. */
  addNumber(settings: NumberSettings): IncomingPhoneNumber {
    const base = this.#service && `https://${this.#service.cloud.domain}`;
    const number = newPhoneNumber(settings, {
      sid: this.account.sid('PN'),
      now: this.account.clock.now(),
      base,
    });
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
    this.#hosting.joined.add(joined);
    return child;
  }

  handset(number: string, identity?: CallerIdentity): Handset {
    return new Handset(this.account, number, identity);
  }

  async stop(): Promise<void> {
    await this.#deployments.stop();
    await this.#service?.stop();
    await this.#proxy.stop();
  }
}

function startProxy(
  { certificatesFolder, proxyPort }: EmulatorOptions,
  { hosting, api, internet }: { hosting: Hosting; api: RestApi; internet: Internet },
): Promise<HttpsProxy> {
  const { account, joined } = hosting;
  return HttpsProxy.start({
    account,
    api,
    domains: internet,
    certificatesFolder,
    hold: (request, wait) =>
      [...joined].find((process) => process.knows(request.work))?.hold(request, wait) ?? wait(),
    ...(proxyPort === undefined ? {} : { port: proxyPort }),
  });
}

function proxyEnvironmentOf({ port, caFile }: HttpsProxy): ProxyEnvironment {
  return { HTTP_PROXY: `http://127.0.0.1:${port}`, NODE_EXTRA_CA_CERTS: caFile };
}
