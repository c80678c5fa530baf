import type { Twilio } from 'twilio';
import { Refusal } from './command-line.ts';

/** The environment that `twilio-run deploy` makes when none is named. */
const ENVIRONMENT = 'dev';

/**
 * Where the line is deployed, asked of Twilio: the service is named after STATION_ID.
 *
 * @throws Refusal when it is not deployed
 * @see https://www.twilio.com/docs/serverless/api/resource/environment
 */
export async function deploymentUrl(client: Twilio, stationId: string): Promise<string> {
  const services = await client.serverless.v1.services.list({ pageSize: 100 });
  const service = services.find(({ uniqueName }) => uniqueName === stationId);
  const environments = service ? await client.serverless.v1.services(service.sid).environments.list() : [];
  const environment = environments.find(
    ({ uniqueName, domainSuffix }) => (domainSuffix ?? uniqueName) === ENVIRONMENT,
  );
  if (!environment)
    throw new Refusal(
      `there is no deployment of '${stationId}' in this account: deploy it, or set PUBLIC_URL to where it is`,
    );
  return `https://${environment.domainName}`;
}
