import type { Twilio } from 'twilio';
import type { Deployment } from './deployment.ts';

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
