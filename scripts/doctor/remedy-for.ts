import { DEFAULT_ENVIRONMENT } from '../station-in-environment.ts';

/** A remedy whose commands name the environment that was looked at, where that is not the usual one. */
export function remedyFor(environment: string, remedy: string): string {
  if (environment === DEFAULT_ENVIRONMENT) return remedy;
  const option = `--environment ${environment}`;
  return remedy
    .replaceAll(/npm run (deploy|close-out)\b/g, `npm run $1 -- ${option}`)
    .replaceAll(/npm run bind-numbers -- [^,;]*/g, `$& ${option}`);
}
