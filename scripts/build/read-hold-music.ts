import type { HoldTrack, HoldTracks } from '../../src/show/line/hold-music.ts';
import { BuildError } from './build-error.ts';
import { readSounds } from './read-sounds.ts';

/**
 * Reads which tracks there are and how long each lasts.
 *
 * @param folder holds the mp3 files
 * @throws BuildError for a sound that would not be heard, or where there is none
 */
export async function readHoldMusic(folder: string): Promise<HoldTracks> {
  const sounds = await readSounds(folder, 'assets/hold-music');
  const [first, ...rest] = sounds.map(
    ({ name, seconds }): HoldTrack => ({ name, path: `/hold-music/${name}`, durationSeconds: seconds }),
  );
  if (first === undefined) throw new BuildError('no hold music: put at least one mp3 into assets/hold-music');
  return [first, ...rest];
}
