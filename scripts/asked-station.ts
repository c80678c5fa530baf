import { Refusal } from './command-line.ts';
import { loadEnv } from './load-env.ts';
import { type StationInEnvironment, stationIn } from './station-in-environment.ts';

/**
 * The station of `.env` in the environment that a command was asked for.
 *
 * @param needed names of the settings that the command cannot do without; all of them unless given
 * @throws Refusal that names the first of these that cannot be used
 */
export function askedStation(environment: string, needed?: readonly string[]): StationInEnvironment {
  loadEnv();
  const station = stationIn(environment, process.env);
  const problem = station.problems.find(({ name }) => needed?.includes(name) ?? true);
  if (problem) throw new Refusal(`${problem.name} cannot be used: ${problem.remedy}`);
  return station;
}
