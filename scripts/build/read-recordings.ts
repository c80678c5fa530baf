import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sentences } from '../../src/twiml/sentences/sentences.ts';
import { topicKey } from '../../src/twiml/voice.ts';
import { BuildError } from './build-error.ts';
import { mp3Duration } from './mp3-duration.ts';
import { nearestNames } from './nearest-names.ts';

/** Keys of sentences, and where the station's own recording of each is fetched. */
export type StationRecordings = readonly (readonly [string, string])[];

/** What a recording can stand for. */
export const recordableKeys: readonly string[] = [...Object.keys(sentences), topicKey];

/** Those that are no sound are left alone. */
const isSound = (name: string) => /\.(mp3|wav|m4a|aac|aiff?|flac|ogg|opus|wma)$/i.test(name);

/**
 * Reads which sentences the station has recorded itself. The address carries what the recording sounds like, so that
 * a new one is fetched anew although Twilio keeps a copy of the last: https://www.twilio.com/docs/voice/twiml/play
 *
 * @param folder holds the mp3 files; without it there are none
 * @throws BuildError for sound that would never be heard
 */
export async function readRecordings(folder: string): Promise<StationRecordings> {
  const names = (await readdir(folder).catch(() => [])).filter(isSound).sort();
  return Promise.all(names.map((name) => readRecording(folder, name)));
}

async function readRecording(folder: string, name: string): Promise<readonly [string, string]> {
  if (!name.endsWith('.mp3'))
    throw new BuildError(`assets/prompts/${name} would not be heard: make an mp3 of it, or remove it`);
  const key = name.slice(0, -'.mp3'.length);
  if (!recordableKeys.includes(key)) {
    const nearest = nearestNames(key, recordableKeys).join(', ');
    throw new BuildError(
      `assets/prompts/${name} stands for no sentence: the nearest are ${nearest}; npm run sentences shows all`,
    );
  }
  const mp3 = await readFile(join(folder, name));
  if ((await mp3Duration(mp3)) === undefined)
    throw new BuildError(`assets/prompts/${name} does not play: replace it by an mp3, or remove it`);
  const version = createHash('sha256').update(mp3).digest('hex').slice(0, 8);
  return [key, `/prompts/${name}?v=${version}`];
}
