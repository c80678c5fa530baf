import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeploymentName } from '../account/deployment.ts';
import { Refusal } from '../command-line.ts';
import { reasonIn } from './reason-in.ts';

/** Holds the names of the variables, and not their values. */
const NAMES_FILE = 'variables.env';
/** What of this process twilio-run needs. HTTP_PROXY and the certificates are how a proxy is reached. */
const PASSED_ON = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'SystemRoot',
  'TMPDIR',
  'HTTP_PROXY',
  'NODE_EXTRA_CA_CERTS',
];

/** Of this process: with it, twilio-run ends. */
const ENDS = ['SIGINT', 'SIGTERM', 'exit'];

export interface TwilioRunOptions extends DeploymentName {
  /** The built project: `dist`, `package.json` and `.twilioserverlessrc` are there. */
  readonly project: string;
  /** What the functions are to find in their context. */
  readonly variables: Readonly<Record<string, string>>;
  readonly credentials: Readonly<Record<'ACCOUNT_SID' | 'AUTH_TOKEN', string>>;
}

/**
 * Deploys by `twilio-run deploy`, from a folder of its own, so that neither an `.env` nor a `.twiliodeployinfo` of the
 * project has a say in what is deployed, and where. The folder is removed whatever happens.
 *
 * @throws Refusal that says in one line why it failed
 * @see https://www.twilio.com/docs/labs/serverless-toolkit/deploying
 */
export async function deployByTwilioRun(options: TwilioRunOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'deploy-'));
  try {
    await layOut(folder, options);
    const { exitCode, output } = await run(folder, options);
    if (exitCode !== 0)
      throw new Refusal(
        `twilio-run could not deploy: ${reasonIn(output)}. What answered before still does; mend what is named, or wait a minute, and run npm run deploy again`,
      );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function layOut(folder: string, { project, variables, credentials }: TwilioRunOptions): Promise<void> {
  for (const name of ['package.json', '.twilioserverlessrc'])
    await cp(join(project, name), join(folder, name));
  await symlink(join(project, 'dist'), join(folder, 'dist'), 'junction');
  // twilio-run will not deploy a folder without one of these, whatever .twilioserverlessrc says.
  await mkdir(join(folder, 'functions'));
  const names = Object.keys({ ...credentials, ...variables }).map((name) => `${name}=\n`);
  await writeFile(join(folder, NAMES_FILE), names.join(''), { mode: 0o600 });
}

function run(
  folder: string,
  { project, serviceName, environment, variables, credentials }: TwilioRunOptions,
): Promise<{ exitCode: number; output: string }> {
  const twilioRun = createRequire(join(project, 'package.json')).resolve('twilio-run/bin/twilio-run.js');
  const flags = ['--cwd', folder, '--service-name', serviceName, '--environment', environment];
  const values = ['--env', NAMES_FILE, '--load-system-env'];
  const surroundings = PASSED_ON.map((name) => [name, process.env[name]]).filter(([, value]) => value);
  const child = spawn(
    process.execPath,
    [twilioRun, 'deploy', ...flags, ...values, '--override-existing-project', '--output-format', 'json'],
    {
      cwd: folder,
      env: { ...Object.fromEntries(surroundings), FORCE_COLOR: '0', ...credentials, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  const stop = () => child.kill();
  for (const end of ENDS) process.once(end, stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      for (const end of ENDS) process.off(end, stop);
      resolve({ exitCode: code ?? 1, output });
    });
  });
}
