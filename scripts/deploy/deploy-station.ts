import type { Twilio } from 'twilio';
import { type Deployment, findDeployment, removeOtherVariables } from '../account/deployment.ts';
import { type BuildResult, build } from '../build/build.ts';
import { deploymentUrl } from '../deployment-url.ts';
import type { StationInEnvironment } from '../station-in-environment.ts';
import { functionVariables } from './function-variables.ts';
import { namesNotSent } from './names-not-sent.ts';
import { readyLine } from './ready-line.ts';
import { deployByTwilioRun } from './twilio-run.ts';

export interface DeployedStation {
  readonly built: BuildResult;
  /** A sentence about the line. */
  readonly line: string;
  /** Where it answers, without a slash at the end. */
  readonly url: string;
}

/**
 * Builds a station, deploys it to its environment, and makes the line ready. It prints what it does.
 *
 * @throws Refusal, and whatever the SDK throws
 */
export async function deployStation(client: Twilio, station: StationInEnvironment): Promise<DeployedStation> {
  const { serviceName, environment, settings } = station;
  const built = await build();
  console.log(`Deploying '${serviceName}', environment ${environment}. This takes a minute or two.`);
  await sendVariablesAndCode(client, station, await findDeployment(client, station));
  const line = await readyLine({ client, stationId: settings.stationId }, settings, new Date());
  return { built, line, url: await deploymentUrl(client, station) };
}

async function sendVariablesAndCode(
  client: Twilio,
  station: StationInEnvironment,
  before: Deployment | undefined,
): Promise<void> {
  const variables = functionVariables(station.variables);
  const notSent = namesNotSent(Object.keys(station.variables));
  if (notSent.length > 0) console.log(`Not sent, since no function reads them: ${notSent.join(', ')}`);
  // Before the code, because functions get what is set at the moment of their deployment.
  const removed = before ? await removeOtherVariables(client, before, Object.keys(variables)) : [];
  if (removed.length > 0) console.log(`Taken out of the deployment: ${removed.join(', ')}`);
  const { ACCOUNT_SID = '', AUTH_TOKEN = '' } = process.env;
  const credentials = { ACCOUNT_SID, AUTH_TOKEN };
  const { serviceName, environment } = station;
  await deployByTwilioRun({ project: process.cwd(), serviceName, environment, variables, credentials });
}
