import type { SettingsProblem } from '../src/runtime/settings.ts';
import { findDeployment } from './account/deployment.ts';
import { commandLine, Refusal } from './command-line.ts';
import { deploy } from './commands/put-it-on-the-air.ts';
import { deployProblems } from './deploy/deploy-problems.ts';
import { deployStation } from './deploy/deploy-station.ts';
import { handlerProblem } from './deploy/handler-problem.ts';
import { printDeployed } from './deploy/print-deployed.ts';
import { publicUrlProblem } from './deploy/public-url-problem.ts';
import { textCost } from './deploy/text-cost.ts';
import { loadEnv } from './load-env.ts';
import { DEFAULT_ENVIRONMENT, stationIn } from './station-in-environment.ts';
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
  printDeployed({ station, ...(await deployStation(client, station)) });
  return 0;
});

function refuse(problems: readonly (SettingsProblem | undefined)[]): void {
  const lines = problems.flatMap((problem) => (problem ? [`  ${problem.name}: ${problem.remedy}`] : []));
  if (lines.length > 0)
    throw new Refusal(
      ['Nothing has been deployed. First mend, in .env unless it says otherwise:', ...lines].join('\n'),
    );
}
