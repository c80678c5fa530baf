import { createHash } from 'node:crypto';
import { sentences, topicKey } from '../../src/twiml/voice.ts';
import { BuildError } from './build-error.ts';
import { nearestNames } from './nearest-names.ts';
import { readSounds, type StationSoundFile } from './read-sounds.ts';

/** Keys of sentences, and where the station's own recording of each is fetched. */
export type StationRecordings = readonly (readonly [string, string])[];

/** What a recording can stand for. */
export const recordableKeys: readonly string[] = [...Object.keys(sentences), topicKey];

/**
 * Reads which sentences the station has recorded itself. The address carries what the recording sounds like, so that
 * a new one is fetched anew although Twilio keeps a copy of the last: https://www.twilio.com/docs/voice/twiml/play
 *
 * @param folder holds the mp3 files; without it there are none
 * @throws BuildError for sound that would never be heard
 */
export async function readRecordings(folder: string): Promise<StationRecordings> {
  return (await readSounds(folder, 'assets/prompts')).map(recordingOf);
}

function recordingOf({ name, bytes }: StationSoundFile): readonly [string, string] {
  const key = name.slice(0, -'.mp3'.length);
  if (!recordableKeys.includes(key)) {
    const nearest = nearestNames(key, recordableKeys).join(', ');
    throw new BuildError(
      `assets/prompts/${name} stands for no sentence: the nearest are ${nearest}; npm run sentences shows all`,
    );
  }
  const version = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return [key, `/prompts/${name}?v=${version}`];
}
