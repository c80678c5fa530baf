import type { Twilio } from 'twilio';
import { deploymentUrl } from './deployment-url.ts';
import { DEFAULT_ENVIRONMENT, type StationInEnvironment } from './station-in-environment.ts';

/**
 * The address of the line: PUBLIC_URL, where it is set and no other environment is asked for; else that of the
 * deployment.
 *
 * @throws Refusal when it is not deployed
 */
export async function lineAddress(
  client: Twilio,
  { serviceName, environment, settings }: StationInEnvironment,
): Promise<string> {
  if (environment === DEFAULT_ENVIRONMENT && settings.publicUrl !== undefined) return settings.publicUrl;
  return deploymentUrl(client, { serviceName, environment });
}
