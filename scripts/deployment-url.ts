import type { Twilio } from 'twilio';
import { findDeployment } from './account/deployment.ts';
import { Refusal } from './command-line.ts';
import { DEFAULT_ENVIRONMENT } from './station-in-environment.ts';

/**
 * Where the line is deployed, asked of Twilio: the service is named after the STATION_ID of `.env`.
 *
 * @returns `https://` and the domain, without a slash at the end
 * @throws Refusal when it is not deployed
 */
export async function deploymentUrl(
  client: Twilio,
  { serviceName, environment = DEFAULT_ENVIRONMENT }: { serviceName: string; environment?: string },
): Promise<string> {
  const deployment = await findDeployment(client, { serviceName, environment });
  if (deployment?.isComplete) return `https://${deployment.domainName}`;
  const name = environment === DEFAULT_ENVIRONMENT ? `'${serviceName}'` : `'${serviceName}', ${environment},`;
  throw new Refusal(
    deployment
      ? `the deployment of ${name} was begun and never finished: run npm run deploy again`
      : `there is no deployment of ${name} in this account: run npm run deploy, or set PUBLIC_URL to where it is`,
  );
}
