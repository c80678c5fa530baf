import { join } from 'node:path';
import { hostedPaths } from '../../emulator/functions/visibility.ts';
import type { Build, BuiltVersion } from '../../emulator/serverless/build.ts';
import type { Environment } from '../../emulator/serverless/environment.ts';
import { type CommandResult, runOnEmulator } from '../../scripts/rehearsal/command-on-emulator.ts';
import { DJ_LINE, LISTENERS, type Line } from './line.ts';

const DIST = join(__dirname, '../../dist');
/** As long as a command may take on the virtual clock. */
const COMMAND_SECONDS = 30;

/** Makes the service of a line known to the Serverless API, as if it had been deployed through it. */
export function markDeployed(
  { emulator: { account, cloud } }: Line,
  variables: Readonly<Record<string, string>> = {},
): Environment {
  const dateCreated = account.clock.now();
  const dates = { dateCreated, dateUpdated: dateCreated };
  const build: Build = {
    sid: account.sid('ZB'),
    functions: [],
    assets: publishedAssets(() => account.sid('ZN'), dateCreated),
    dependencies: [],
    runtime: 'node22',
    dateCreated,
    completeAt: dateCreated,
  };
  const entries = Object.entries(variables).map(([key, value]) => ({
    sid: account.sid('ZV'),
    key,
    value,
    ...dates,
  }));
  const environment: Environment = {
    sid: account.sid('ZE'),
    uniqueName: 'dev-environment',
    domainSuffix: 'dev',
    domainName: cloud.domain,
    buildSid: build.sid,
    variables: new Map(entries.map((variable) => [variable.sid, variable])),
    deployments: new Map(),
    ...dates,
  };
  const sid = account.sid('ZS');
  account.serverless.set(sid, {
    sid,
    uniqueName: 'radio-callin',
    friendlyName: 'radio-callin',
    includeCredentials: true,
    uiEditable: false,
    domainBase: 'radio-callin-0000',
    functions: new Map(),
    assets: new Map(),
    builds: new Map([[build.sid, build]]),
    environments: new Map([[environment.sid, environment]]),
    ...dates,
  });
  return environment;
}

function publishedAssets(sid: () => string, dateCreated: number): BuiltVersion[] {
  const paths = [...hostedPaths(join(DIST, 'functions'), join(DIST, 'assets'))];
  return paths
    .filter(([, { kind }]) => kind === 'asset')
    .map(([path, { visibility }]) => ({
      contentSid: sid(),
      version: { sid: sid(), path, visibility, content: Buffer.from(''), dateCreated },
    }));
}

/** Takes both numbers of a line away from it, as if they had just been bought. */
export function unbindNumbers({ emulator: { account } }: Line): void {
  for (const phoneNumber of [LISTENERS, DJ_LINE]) {
    const number = account.numbers.get(phoneNumber);
    if (number)
      Object.assign(number, {
        voiceUrl: 'https://demo.twilio.com/welcome/voice/',
        voiceFallbackUrl: '',
        voiceFallbackMethod: 'POST',
        statusCallback: '',
        voiceApplicationSid: '',
        trunkSid: '',
      });
  }
}

/** Runs one of our commands on the line's account and time. */
export async function runCommand(
  line: Line,
  script: string,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<CommandResult> {
  const result = runOnEmulator(line.emulator, { script, args, environment });
  await line.pass(COMMAND_SECONDS);
  return result;
}
