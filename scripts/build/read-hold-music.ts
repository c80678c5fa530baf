import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HoldTrack, HoldTracks } from '../../src/show/in-line/hold-music.ts';
import { BuildError } from './build-error.ts';
import { mp3Duration } from './mp3-duration.ts';

/** Names that mean the same in a URL, unescaped. */
const urlName = /^[A-Za-z0-9._-]+$/;

/**
 * Reads which tracks there are and how long each lasts.
 *
 * @param folder holds the mp3 files; anything else in it is left alone
 */
export async function readHoldMusic(folder: string): Promise<HoldTracks> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.mp3')).sort();
  const [first, ...rest] = await Promise.all(files.map((name) => readTrack(folder, name)));
  if (first === undefined) throw new BuildError('no hold music: put at least one mp3 into assets/hold-music');
  return [first, ...rest];
}

async function readTrack(folder: string, name: string): Promise<HoldTrack> {
  if (!urlName.test(name)) {
    throw new BuildError(
      `rename assets/hold-music/${name}: use letters, digits, dots, dashes and underscores only`,
    );
  }
  const durationSeconds = await mp3Duration(await readFile(join(folder, name)));
  if (!durationSeconds) {
    throw new BuildError(`assets/hold-music/${name} does not play: replace it by an mp3, or remove it`);
  }
  return { name, path: `/hold-music/${name}`, durationSeconds };
}
