import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import { Emulator } from '../../emulator/emulator.ts';
import type { RestRequest, RestResponse } from '../../emulator/rest/rest-request.ts';
import type { Environment } from '../../emulator/serverless/environment.ts';
import type { WebResponse } from '../../emulator/voice/web.ts';
import { ACCOUNT_SID, AUTH_TOKEN } from '../../scripts/emulated-account.ts';
import { type CommandResult, resultOf, runOnEmulator } from '../../scripts/rehearsal/command-on-emulator.ts';
import { bundledCommand } from './bundled-command.ts';
import { DeployableProject } from './deployable-project.ts';

/** An emulated account into which nothing has been deployed yet, and a copy of this project to deploy from. */
export class EmptyAccount {
  readonly project: DeployableProject;
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
  /** Set it to break REST; what it resolves to is answered instead. */
  beforeRest: ((request: RestRequest) => Promise<RestResponse | undefined>) | undefined;

  private constructor(of: { project: DeployableProject; emulator: Emulator; clock: VirtualClock }) {
    this.project = of.project;
    this.emulator = of.emulator;
    this.clock = of.clock;
  }

  static async open(): Promise<EmptyAccount> {
    // The command looks at the real time, and a show must not have been opened in the future.
    const clock = new VirtualClock(Date.now());
    const project = await DeployableProject.copy();
    const hook: { opened?: EmptyAccount } = {};
    const emulator = await Emulator.start({
      clock,
      accountSid: ACCOUNT_SID,
      authToken: AUTH_TOKEN,
      certificatesFolder: join(project.folder, 'certificates'),
      beforeRest: async (request) => hook.opened?.beforeRest?.(request),
    });
    emulator.account.observe((event) => {
      // Whoever waits for a build asks again: time has passed since.
      if (event.type === 'rest' && event.exchange.url.endsWith('/Status'))
        emulator.account.background(clock.advance(1000));
    });
    hook.opened = new EmptyAccount({ project, emulator, clock });
    return hook.opened;
  }

  /** `npm run deploy`, in the copy, with this `.env` and nothing else. */
  async deploy(
    env: Readonly<Record<string, string>>,
    {
      args = [],
      surroundings = {},
    }: { args?: readonly string[]; surroundings?: Record<string, string> } = {},
  ): Promise<CommandResult> {
    return this.#run([await bundledCommand('deploy.ts'), ...args], env, surroundings);
  }

  /** `twilio-run deploy`, in the copy, as somebody runs it who does not use our command. */
  deployByTwilioRun(serviceName: string): Promise<CommandResult> {
    const flags = ['--service-name', serviceName, '--username', ACCOUNT_SID, '--password', AUTH_TOKEN];
    return this.#run(['node_modules/twilio-run/bin/twilio-run.js', 'deploy', ...flags], {}, {});
  }

  async #run(
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    surroundings: Record<string, string>,
  ): Promise<CommandResult> {
    await this.project.writeEnv({ ACCOUNT_SID, AUTH_TOKEN, ...env });
    const { HTTP_PROXY = '', NODE_EXTRA_CA_CERTS = '' } = this.emulator.clientEnvironment;
    const { folder } = this.project;
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: {
        ...{ PATH: process.env.PATH, HOME: folder, TMPDIR: this.project.temporaryFolder, FORCE_COLOR: '0' },
        ...{ HTTP_PROXY, NODE_EXTRA_CA_CERTS, ...surroundings },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const result = await resultOf(child);
    await this.clock.advanceTo(Math.max(this.clock.now(), Date.now()));
    return result;
  }

  /** `npm run status`, with these variables and no `.env`. */
  status(args: readonly string[] = [], environment: Record<string, string> = {}): Promise<CommandResult> {
    return runOnEmulator(this.emulator, { script: 'scripts/status.ts', args, environment });
  }

  /** `npm run close-out`, with these variables and no `.env`, and the time that it takes. */
  async closeOut(args: readonly string[], environment: Record<string, string> = {}): Promise<CommandResult> {
    const result = runOnEmulator(this.emulator, { script: 'scripts/close-out.ts', args, environment });
    await this.clock.advance(60_000);
    return result;
  }

  /** The environment of a service, by its suffix. */
  environment(suffix = 'dev', serviceName = 'radio-callin'): Environment | undefined {
    const services = [...this.emulator.account.serverless.values()];
    const service = services.find(({ uniqueName }) => uniqueName === serviceName);
    return [...(service?.environments.values() ?? [])].find(({ domainSuffix }) => domainSuffix === suffix);
  }

  url(suffix = 'dev', serviceName = 'radio-callin'): string {
    return `https://${this.environment(suffix, serviceName)?.domainName}`;
  }

  /** The variables of an environment, by name. */
  variables(suffix = 'dev', serviceName = 'radio-callin'): Record<string, string> {
    const variables = this.environment(suffix, serviceName)?.variables.values() ?? [];
    return Object.fromEntries([...variables].map(({ key, value }) => [key, value]));
  }

  get(url: string): Promise<WebResponse> {
    return this.emulator.account.web.request({ method: 'GET', url, headers: {}, body: '' });
  }

  async close(): Promise<void> {
    await this.emulator.stop();
    await this.project.remove();
  }
}
