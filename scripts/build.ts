import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings } from '../src/runtime/settings.ts';
import { BuildError } from './build/build-error.ts';
import { bundleFunctions } from './build/bundle-functions.ts';
import { publishAssets } from './build/publish-assets.ts';
import { readHoldMusic } from './build/read-hold-music.ts';
import { readRecordings } from './build/read-recordings.ts';
import { translateFallbacks } from './build/translate-fallbacks.ts';
import { loadEnv } from './load-env.ts';

export interface BuildResult {
  /** Paths below dist/functions. */
  readonly functions: readonly string[];
  /** Paths below dist/assets. */
  readonly assets: readonly string[];
}

/**
 * Builds all that Twilio runs and serves, from nothing, into `dist`.
 *
 * @param root the project's folder
 * @param environment such as `process.env`: the static fallbacks speak its LANGUAGE
 * @throws BuildError, whose message says what to do
 */
export async function build(
  root: string = process.cwd(),
  environment: object = process.env,
): Promise<BuildResult> {
  const dist = join(root, 'dist');
  const tracks = await readHoldMusic(join(root, 'assets', 'hold-music'));
  const recordings = await readRecordings(join(root, 'assets', 'prompts'));
  await rm(dist, { recursive: true, force: true });
  const assets = await publishAssets(join(root, 'assets'), join(dist, 'assets'));
  const { settings } = readSettings(environment);
  await translateFallbacks(join(dist, 'assets'), { ...settings, recordings: new Map(recordings) });
  // The project's own package.json says that .js is ESM; Functions are CommonJS.
  await writeFile(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
  const functions = await bundleFunctions(root, join(dist, 'functions'), { tracks, recordings });
  return { functions, assets };
}

async function main(): Promise<void> {
  try {
    loadEnv();
    const { functions, assets } = await build();
    console.log(`build: ${functions.length} functions and ${assets.length} assets in dist`);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(`build: ${error.message}`);
    process.exitCode = 1;
  }
}

if (process.argv[1]?.endsWith('scripts/build.ts')) await main();
