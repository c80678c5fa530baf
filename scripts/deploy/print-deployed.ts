import type { BuildResult } from '../build/build.ts';
import { DEFAULT_ENVIRONMENT, type StationInEnvironment } from '../station-in-environment.ts';

export interface Deployed {
  readonly station: StationInEnvironment;
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  readonly built: BuildResult;
  /** A sentence about the line. */
  readonly line: string;
}

/** Says what is deployed, where, and what to do next. */
export function printDeployed({ station, url, built, line }: Deployed): void {
  const { serviceName, environment, settings } = station;
  const option = environment === DEFAULT_ENVIRONMENT ? '' : ` --environment ${environment}`;
  const secondDashes = option === '' ? '' : ' --';
  const withoutPin = settings.djPin === undefined;
  console.log(`
'${serviceName}', environment ${environment}, is deployed: ${built.functions.length} functions and ${built.assets.length} assets at ${url}
${line}

  Listeners' number:  ${url}/enqueue
  DJ's number:        ${url}/dj-dial
${withoutPin ? '\nThere is no DJ_PIN: messages and the close-out by telephone need one.\n' : ''}
Next:

  npm run bind-numbers -- --listeners +1... --dj +1...${option}
  npm run doctor${secondDashes}${option}`);
}
