import { renameSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
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
 * Builds all that Twilio runs and serves, from nothing, into `dist`. Whoever reads there meanwhile finds the old build or the new one.
 *
 * @param root the project's folder
 * @param environment such as `process.env`: the static fallbacks speak its LANGUAGE
 * @throws BuildError, whose message says what to do
 */
export async function build(
  root: string = process.cwd(),
  environment: object = process.env,
): Promise<BuildResult> {
  const built = join(root, `.build-${process.pid}`);
  try {
    await rm(built, { recursive: true, force: true });
    const result = await buildInto(built, root, environment);
    await putInPlace(built, join(root, 'dist'));
    return result;
  } finally {
    await rm(built, { recursive: true, force: true });
  }
}

async function buildInto(folder: string, root: string, environment: object): Promise<BuildResult> {
  const tracks = await readHoldMusic(join(root, 'assets', 'hold-music'));
  const recordings = await readRecordings(join(root, 'assets', 'prompts'));
  const assets = await publishAssets(join(root, 'assets'), join(folder, 'assets'));
  const { settings } = readSettings(environment);
  await translateFallbacks(join(folder, 'assets'), { ...settings, recordings: new Map(recordings) });
  // The project's own package.json says that .js is ESM; Functions are CommonJS.
  await writeFile(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  const page = await bundleConsole(root, join(folder, 'assets'));
  const functions = await bundleFunctions(root, join(folder, 'functions'), { tracks, recordings, page });
  const ofPage = Object.values(page).map((path) => path.slice(1));
  return { functions, assets: [...assets, ...ofPage].sort() };
}

const MOST_TRIES = 5;

/** Of several that build at the same time, one after the other does so: the last one's stays. */
async function putInPlace(built: string, dist: string, tries = MOST_TRIES): Promise<void> {
  const before = `${built}-before`;
  await rm(before, { recursive: true, force: true });
  try {
    await mkdir(dist, { recursive: true });
    renameSync(dist, before);
    renameSync(built, dist);
  } catch (error) {
    if (tries === 1) throw error;
    await putInPlace(built, dist, tries - 1);
  }
  await rm(before, { recursive: true, force: true });
}
