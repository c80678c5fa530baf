import type { SettingsProblem } from '../../src/runtime/settings.ts';
import { handlerProblem } from '../deploy/handler-problem.ts';
import { broken, type Check, ok, type Verdict } from './check.ts';

/** That of package.json: what is deployed already was taken. */
export const handler: Check = {
  name: 'runtime handler',
  look: () => handlerVerdict(handlerProblem(process.cwd())),
};

export function handlerVerdict(problem: SettingsProblem | undefined): Verdict {
  if (problem === undefined) return ok('Twilio has the one of package.json');
  return broken('Twilio would refuse the next deployment', problem.remedy);
}
