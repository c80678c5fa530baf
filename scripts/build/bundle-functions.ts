import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build as bundle } from 'esbuild';
import type { HoldTracks } from '../../src/show/line/hold-music.ts';
import { BuildError } from './build-error.ts';
import type { ConsoleFiles } from './bundle-console.ts';
import type { StationRecordings } from './read-recordings.ts';

/** What the functions give out: sounds of the station to play, and the files of the producer's page. */
export interface GivenOut {
  readonly tracks: HoldTracks;
  readonly recordings: StationRecordings;
  readonly page: ConsoleFiles;
}

/**
 * Bundles every file below `functions` into one that stands alone, as a deployment uploads each by itself.
 *
 * @returns the paths of the bundles, relative to `outdir`
 * @throws BuildError for a file that does not bundle, or does not export a handler
 */
export async function bundleFunctions(
  root: string,
  outdir: string,
  { tracks, recordings, page }: GivenOut,
): Promise<string[]> {
  const folder = join(root, 'functions');
  const sources = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.ts')).sort();
  await bundle({
    entryPoints: sources.map((path) => join(folder, path)),
    outbase: folder,
    outdir,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // The runtime recognises TwiML by the class of the one twilio package that it has loaded itself.
    external: ['twilio', 'twilio/*'],
    define: {
      HOLD_MUSIC_TRACKS: JSON.stringify(tracks),
      STATION_RECORDINGS: JSON.stringify(recordings),
      CONSOLE_FILES: JSON.stringify(page),
    },
    logLevel: 'silent',
  }).catch((error: Error) => {
    throw new BuildError(error.message.replace(/\s+/g, ' '), { cause: error });
  });
  const bundles = sources.map((path) => path.replace(/\.ts$/, '.js'));
  for (const path of bundles) requireHandler(resolve(outdir, path));
  return bundles;
}

function requireHandler(file: string): void {
  const require = createRequire(file);
  const { handler } = require(file) as { handler?: unknown };
  // Whoever built may go on to run the functions, and must not find this copy of them.
  delete require.cache[file];
  if (typeof handler !== 'function')
    throw new BuildError(`${file} exports no handler: export one with defineWebhook`);
}
