import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings } from '../../src/runtime/settings.ts';
import { bundleConsole } from './bundle-console.ts';
import { bundleFunctions } from './bundle-functions.ts';
import { publishAssets } from './publish-assets.ts';
import { readHoldMusic } from './read-hold-music.ts';
import { readRecordings } from './read-recordings.ts';
import { translateFallbacks } from './translate-fallbacks.ts';

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
  const page = await bundleConsole(root, join(dist, 'assets'));
  const functions = await bundleFunctions(root, join(dist, 'functions'), { tracks, recordings, page });
  const ofPage = Object.values(page).map((path) => path.slice(1));
  return { functions, assets: [...assets, ...ofPage].sort() };
}
