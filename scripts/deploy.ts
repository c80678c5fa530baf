import type { Twilio } from 'twilio';
import type { SettingsProblem } from '../src/runtime/settings.ts';
import { type Deployment, findDeployment, removeOtherVariables } from './account/deployment.ts';
import { build } from './build/build.ts';
import { commandLine, Refusal } from './command-line.ts';
import { deploy } from './commands/put-it-on-the-air.ts';
import { deployProblems } from './deploy/deploy-problems.ts';
import { functionVariables } from './deploy/function-variables.ts';
import { handlerProblem } from './deploy/handler-problem.ts';
import { namesNotSent } from './deploy/names-not-sent.ts';
import { printDeployed } from './deploy/print-deployed.ts';
import { publicUrlProblem } from './deploy/public-url-problem.ts';
import { readyLine } from './deploy/ready-line.ts';
import { textCost } from './deploy/text-cost.ts';
import { deployByTwilioRun } from './deploy/twilio-run.ts';
import { deploymentUrl } from './deployment-url.ts';
import { loadEnv } from './load-env.ts';
import { DEFAULT_ENVIRONMENT, type StationInEnvironment, stationIn } from './station-in-environment.ts';
import { twilioAccount } from './twilio-account.ts';

/** `npm run deploy`: builds, deploys to an environment, and makes the line ready. What stands in the way is said first. */
commandLine(deploy, async ({ environment: asked }) => {
  loadEnv();
  const station = stationIn(asked, process.env);
  refuse([...deployProblems(station, process.env), handlerProblem(process.cwd())]);
  const client = twilioAccount();
  const before = await findDeployment(client, station);
  // PUBLIC_URL is that of the usual environment: for another one, no command looks at it.
  if (station.environment === DEFAULT_ENVIRONMENT)
    refuse([publicUrlProblem(station.settings.publicUrl, before?.domainName)]);
  const cost = textCost(station.settings);
  if (cost !== undefined) console.log(`To know: ${cost}.`);
  const built = await build();
  console.log(
    `Deploying '${station.serviceName}', environment ${station.environment}. This takes a minute or two.`,
  );
  await sendVariablesAndCode(client, station, before);
  const { stationId } = station.settings;
  const line = await readyLine({ client, stationId }, station.settings, new Date());
  printDeployed({
    station,
    built,
    line,
    url: await deploymentUrl(client, station),
  });
  return 0;
});

function refuse(problems: readonly (SettingsProblem | undefined)[]): void {
  const lines = problems.flatMap((problem) => (problem ? [`  ${problem.name}: ${problem.remedy}`] : []));
  if (lines.length > 0)
    throw new Refusal(
      ['Nothing has been deployed. First mend, in .env unless it says otherwise:', ...lines].join('\n'),
    );
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
