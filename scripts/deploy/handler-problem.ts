import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SettingsProblem } from '../../src/runtime/settings.ts';

const HANDLER = '@twilio/runtime-handler';
/** On npm, so that it can be installed here, and on the platform. See docs/decisions/0015. */
const OURS = '2.0.1';

/**
 * What the platform takes, as it was listed in September 2026.
 * https://www.twilio.com/docs/serverless/functions-assets/handler
 */
const ON_THE_PLATFORM = [
  ...['2.1.2', '2.0.1', '2.0.0', '1.3.1', '1.3.0'],
  ...['1.2.5', '1.2.4', '1.2.3', '1.2.2', '1.2.1', '1.2.0'],
];

interface PackageJson {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/**
 * Why the runtime handler of a project would be refused, or would be another one in the cloud than here.
 *
 * @param project the folder of its package.json
 */
export function handlerProblem(project: string): SettingsProblem | undefined {
  const packageJson = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as PackageJson;
  const reason = reasonAgainst(packageJson);
  if (reason === undefined) return undefined;
  return {
    name: HANDLER,
    remedy: `set it in package.json, under "dependencies", to exactly ${OURS}, then npm install: ${reason}`,
  };
}

function reasonAgainst({ dependencies, devDependencies }: PackageJson): string | undefined {
  const version = dependencies?.[HANDLER];
  if (version === undefined)
    return devDependencies?.[HANDLER] === undefined
      ? 'it is missing'
      : 'it is under "devDependencies", which is not sent';
  if (ON_THE_PLATFORM.includes(version)) return undefined;
  if (!/^\d+\.\d+\.\d+$/.test(version)) return `it is ${version}, and Twilio takes no ranges`;
  return `it is ${version}, which Twilio's platform does not have`;
}
