import type { Twilio } from 'twilio';
import { deployByTwilioRun } from '../../deploy/twilio-run.ts';
import { deploymentUrl } from '../../deployment-url.ts';
import type { StationInEnvironment } from '../../station-in-environment.ts';
import { buildRecorder } from './build-recorder.ts';
import { STORE, storeOf } from './script.ts';

/**
 * Deploys the recorder to the environment of a drill, as the line is deployed.
 *
 * @returns its address, without a slash at the end
 * @throws Refusal, and whatever the SDK throws
 */
export async function deployRecorder(client: Twilio, station: StationInEnvironment): Promise<string> {
  const { serviceName, environment } = station;
  console.log(`Deploying a recorder to '${serviceName}', environment ${environment}. This takes a minute.`);
  const { ACCOUNT_SID = '', AUTH_TOKEN = '' } = process.env;
  await deployByTwilioRun({
    project: await buildRecorder(process.cwd()),
    serviceName,
    environment,
    variables: { [STORE]: storeOf({ station }) },
    credentials: { ACCOUNT_SID, AUTH_TOKEN },
  });
  return deploymentUrl(client, { serviceName, environment });
}
