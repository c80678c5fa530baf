import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Internet } from '../internet.ts';
import type { DeployedBuild, Deployments } from '../serverless/deployments.ts';
import { answer } from './cloud.ts';
import type { Hosting } from './functions-host.ts';
import { HostedService } from './hosted-service.ts';
import type { Hosted } from './visibility.ts';
import { writeServiceFolder } from './write-service-folder.ts';

export interface HostedDeploymentsOptions {
  readonly hosting: Hosting;
  readonly internet: Internet;
  /** A `node_modules` folder with twilio-run and whatever the functions depend on. */
  readonly modulesFolder: string;
  /** Where builds are laid out; the one of the system unless given. */
  readonly temporaryFolder?: string;
  /** Takes what the functions print, a line at a time. */
  readonly log?: (line: string) => void;
}

interface Running {
  readonly service: HostedService;
  readonly folder: string;
}

/** Runs deployed builds on this machine, each at its own domain of the emulated internet. */
export class HostedDeployments implements Deployments {
  readonly #options: HostedDeploymentsOptions;
  readonly #byDomain = new Map<string, Running>();

  constructor(options: HostedDeploymentsOptions) {
    this.#options = options;
  }

  deploy(build: DeployedBuild): Promise<void> {
    const { clock } = this.#options.hosting.account;
    return clock.track(`a deployment to ${build.domain}`, this.#replace(build));
  }

  async withdraw(domain: string): Promise<void> {
    const running = this.#byDomain.get(domain);
    if (!running) return;
    this.#byDomain.delete(domain);
    this.#options.internet.serve(domain, async () => answer(404, 'not found'));
    await end(running);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#byDomain.keys()].map((domain) => this.withdraw(domain)));
  }

  async #replace(build: DeployedBuild): Promise<void> {
    const { domain } = build;
    const next = await this.#start(build);
    const before = this.#byDomain.get(domain);
    this.#byDomain.set(domain, next);
    this.#options.internet.serve(domain, (request) => next.service.cloud.request(request));
    if (before) await end(before);
  }

  async #start(build: DeployedBuild): Promise<Running> {
    const { hosting, modulesFolder, temporaryFolder = tmpdir(), log } = this.#options;
    const folder = await mkdtemp(join(temporaryFolder, 'deployment-'));
    try {
      await writeServiceFolder(build, { folder, modulesFolder });
      const service = await HostedService.start(hosting, {
        directory: folder,
        domain: build.domain,
        hosted: hostedOf(build),
        environment: build.context,
        ...(log ? { log } : {}),
      });
      return { service, folder };
    } catch (error) {
      await rm(folder, { recursive: true });
      throw error;
    }
  }
}

function hostedOf({ functions, assets }: DeployedBuild): ReadonlyMap<string, Hosted> {
  return new Map<string, Hosted>([
    ...assets.map(({ path, visibility }) => [path, { kind: 'asset', visibility }] as const),
    ...functions.map(({ path, visibility }) => [path, { kind: 'function', visibility }] as const),
  ]);
}

async function end({ service, folder }: Running): Promise<void> {
  await service.stop();
  await rm(folder, { recursive: true });
}
