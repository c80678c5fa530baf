import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const RC = '.twilioserverlessrc';
const NAMES = ['recorder', 'recorder-fallback'];
const SOURCE = join(import.meta.dirname, 'recorder.protected.ts');

/**
 * Builds the recorder into a folder that can be deployed, below the project, so that its packages are found from there.
 *
 * @param project the folder of this project
 * @returns the folder
 */
export async function buildRecorder(project: string): Promise<string> {
  const folder = join(project, '.emulator', 'recorder');
  await rm(join(folder, 'dist'), { recursive: true, force: true });
  await mkdir(join(folder, 'dist', 'assets'), { recursive: true });
  await cp(join(project, RC), join(folder, RC));
  const packageJson: object = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  // By its own name: two packages of one name below one folder are mistaken for each other.
  const named = { ...packageJson, name: 'recorder' };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(named, undefined, 2)}\n`);
  await build({
    // A fallback that has the address of what failed is no other address.
    entryPoints: Object.fromEntries(NAMES.map((name) => [`${name}.protected`, SOURCE])),
    outdir: join(folder, 'dist', 'functions'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['twilio', 'twilio/*', '@twilio-labs/serverless-runtime-types'],
    logLevel: 'silent',
  });
  // The package.json of the project says that its own files are modules; what is built is not.
  await writeFile(join(folder, 'dist', 'package.json'), '{ "type": "commonjs" }\n');
  return folder;
}
