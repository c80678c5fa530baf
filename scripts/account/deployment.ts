import type { Twilio } from 'twilio';

/** An environment of a Functions service. */
export interface Deployment {
  readonly serviceSid: string;
  readonly environmentSid: string;
  /** Such as `radio-callin-1234-dev.twil.io`. */
  readonly domainName: string;
  /** False when a first deployment has been begun and not finished. */
  readonly isComplete: boolean;
}

/** The unique name of a service, and the suffix of the domain of one of its environments. */
export interface DeploymentName {
  readonly serviceName: string;
  readonly environment: string;
}

/**
 * Finds an environment by name.
 *
 * @returns undefined when there is no such service, or no such environment of it
 * @see https://www.twilio.com/docs/serverless/api/resource/environment
 */
export async function findDeployment(
  client: Twilio,
  { serviceName, environment }: DeploymentName,
): Promise<Deployment | undefined> {
  const services = await client.serverless.v1.services.list({ pageSize: 100 });
  const service = services.find(({ uniqueName }) => uniqueName === serviceName);
  if (service === undefined) return undefined;
  const environments = await client.serverless.v1.services(service.sid).environments.list({ pageSize: 100 });
  const found = environments.find(
    ({ uniqueName, domainSuffix }) => (domainSuffix ?? uniqueName) === environment,
  );
  return (
    found && {
      serviceSid: service.sid,
      environmentSid: found.sid,
      domainName: found.domainName,
      // The SDK types it as always there.
      isComplete: (found.buildSid as string | null) !== null,
    }
  );
}

/**
 * Removes the variables that are not wanted (any more): a deployment by Twilio's tools leaves them as they are.
 *
 * @param wanted names
 * @returns the names of those that have been removed
 * @see https://www.twilio.com/docs/serverless/api/resource/variable
 */
export async function removeOtherVariables(
  client: Twilio,
  { serviceSid, environmentSid }: Deployment,
  wanted: readonly string[],
): Promise<string[]> {
  const { variables } = client.serverless.v1.services(serviceSid).environments(environmentSid);
  // `variables` is both the list and, called with a SID, one of them.
  const others = (await variables.list({ pageSize: 100 })).filter(({ key }) => !wanted.includes(key));
  for (const { sid } of others) await variables(sid).remove();
  return others.map(({ key }) => key);
}

/** What an environment really has. */
export interface DeployedContent {
  /** By name. Their values may be secret. */
  readonly variables: Readonly<Record<string, string>>;
  /** Such as `/hold-music/paper-boats.mp3`. */
  readonly assetPaths: readonly string[];
}

/**
 * Reads what was deployed to an environment.
 *
 * @throws whatever the SDK throws
 * @see https://www.twilio.com/docs/serverless/api/resource/build
 */
export async function deployedContent(client: Twilio, deployment: Deployment): Promise<DeployedContent> {
  const service = client.serverless.v1.services(deployment.serviceSid);
  const environment = service.environments(deployment.environmentSid);
  const [variables, { buildSid }] = await Promise.all([
    environment.variables.list({ pageSize: 100 }),
    environment.fetch(),
  ]);
  const build = await service.builds(buildSid).fetch();
  const assets = build.assetVersions as readonly { readonly path: string }[];
  return {
    variables: Object.fromEntries(variables.map(({ key, value }) => [key, value])),
    assetPaths: assets.map(({ path }) => path),
  };
}

/** The suffix of that environment of a service which answers at a host; undefined when none does. */
export async function environmentAt(
  client: Twilio,
  serviceName: string,
  host: string,
): Promise<string | undefined> {
  const services = await client.serverless.v1.services.list({ pageSize: 100 });
  const service = services.find(({ uniqueName }) => uniqueName === serviceName);
  if (service === undefined) return undefined;
  const environments = await client.serverless.v1.services(service.sid).environments.list({ pageSize: 100 });
  const found = environments.find(({ domainName }) => domainName === host);
  return found && (found.domainSuffix ?? found.uniqueName);
}
