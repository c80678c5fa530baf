import { join } from 'node:path';
import type { Account } from '../account.ts';
import type { RestApi } from '../rest/rest-api.ts';
import type { RestRequest } from '../rest/rest-request.ts';
import type { Hosting } from './functions-host.ts';
import { HostedService } from './hosted-service.ts';
import { InProcessHost } from './in-process-host.ts';
import type { Profile } from './profile.ts';
import { hostedPaths } from './visibility.ts';

/** A service of Functions and Assets, built and ready in a folder. */
export interface ServiceOptions {
  /** Where .twilioserverlessrc and node_modules are. */
  readonly directory: string;
  /** Without it there are no functions. */
  readonly functionsFolder?: string | undefined;
  /** Without it there are no assets. */
  readonly assetsFolder?: string | undefined;
  readonly domain: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Where its domain answers on this machine, for browsers; nowhere unless given. */
  readonly port?: number;
  /** The program of twilio-run; that among the modules of the project unless given. */
  readonly twilioRun?: string;
  /** Takes what the functions print, a line at a time. */
  readonly log?: (line: string) => void;
  /** Runs the functions in this process, as fast as it can and on a virtual clock only, and not in Twilio's dev runtime. */
  readonly inProcess?: boolean;
  /** How long things take in the cloud. Of the dev runtime it says only how long REST takes. */
  readonly profile?: Profile;
}

interface Surroundings {
  readonly hosting: Hosting;
  readonly api: RestApi;
  /** Draws what takes time. */
  readonly seed: string;
}

/** Resolves when the service can be asked; rejects with one sentence that says why it cannot. */
export async function startService(
  { functionsFolder, assetsFolder, inProcess, ...service }: ServiceOptions,
  { hosting, api, seed }: Surroundings,
): Promise<HostedService> {
  const { directory, environment } = service;
  const { account, causes } = hosting;
  const folder = (name: string | undefined) => (name === undefined ? undefined : join(directory, name));
  const hosted = hostedPaths(folder(functionsFolder), folder(assetsFolder));
  const whole = { ...service, hosted, environment: { ...environment, ...credentialsOf(account) } };
  if (!inProcess) return HostedService.start(hosting, whole);
  const rest = (request: RestRequest) => api.handle(request);
  const host = new InProcessHost({ ...whole, clock: account.clock, rest, causes, seed });
  return HostedService.on(host, hosting, whole);
}

export function credentialsOf({ accountSid, authToken }: Account): {
  ACCOUNT_SID: string;
  AUTH_TOKEN: string;
} {
  return { ACCOUNT_SID: accountSid, AUTH_TOKEN: authToken };
}
