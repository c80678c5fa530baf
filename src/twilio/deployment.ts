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
