import { functionVariables } from '../deploy/function-variables.ts';
import type { StationInEnvironment } from '../station-in-environment.ts';
import { broken, type Check, type DeployedPatient, ok, type Verdict, warning } from './check.ts';

export const settings: Check<DeployedPatient> = {
  name: 'settings',
  look: ({ deployed, station }) => settingsVerdict(deployed, station),
};

/**
 * @param deployed the settings as the functions have them
 * @param here those of `.env`
 */
export function settingsVerdict(
  deployed: Pick<StationInEnvironment, 'problems' | 'settings' | 'variables'>,
  here: Pick<StationInEnvironment, 'variables'>,
): Verdict {
  const [problem] = deployed.problems;
  if (problem)
    return broken(
      `${problem.name} cannot be used, and counts as not set`,
      `${problem.remedy}; then npm run deploy`,
    );
  const { djNumbers, djPin } = deployed.settings;
  if (djPin === undefined && djNumbers.length === 0)
    return broken('no DJ is let in', 'set DJ_PIN or DJ_NUMBERS in .env, then npm run deploy');
  const different = differences(deployed.variables, functionVariables(here.variables));
  if (different.length > 0)
    return warning(
      `not as in .env: ${different.join(', ')}`,
      'npm run deploy, if .env is right; otherwise mend .env',
    );
  return ok('as in .env, and every value can be used');
}

function differences(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.filter((name) => one[name]?.trim() !== other[name]?.trim()).sort();
}
