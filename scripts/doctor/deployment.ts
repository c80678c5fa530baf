import { publicUrlProblem } from '../deploy/public-url-problem.ts';
import { type Check, type DeployedPatient, ok, type Verdict, warning } from './check.ts';

/** Without a deployment nobody asks this: see `notDeployed`. */
export const deployment: Check<DeployedPatient> = {
  name: 'deployment',
  look: ({ base, station }) => deploymentVerdict(base, station.settings.publicUrl),
};

export function deploymentVerdict(base: string, publicUrl: string | undefined): Verdict {
  const problem = publicUrlProblem(publicUrl, new URL(base).host);
  return problem
    ? warning(`is at ${base}, but PUBLIC_URL is ${publicUrl}`, problem.remedy)
    : ok(`is at ${base}`);
}
