import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeMp3, foreignKind } from '../../emulator/verbs/decode-mp3.ts';
import { BuildError } from './build-error.ts';

/** An mp3 of the station's that plays. */
export interface StationSoundFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly seconds: number;
}

const soundEndings =
  /\.(mp[1-4]|mpga|wav|m4[abr]|aac|ai(ff?|fc)|flac|og[ag]|opus|wma|amr|3gpp?|caf|webm|gsm|ulaw|au)$/i;

/**
 * twilio-run makes a private asset of NAME.private.mp3, one that wants a signature of NAME.protected.mp3, and takes `.public`
 * out of every name: https://www.twilio.com/docs/serverless/functions-assets/visibility
 */
const marks = /\.(private|protected|public)/;

/** Names that mean the same in a URL, unescaped, and at Twilio, which takes paths of 255 characters at most. */
const urlName = /^[\w-][\w.-]{0,199}$/;

/**
 * Reads the sounds of one folder of assets. Whatever is a sound, by its ending or by its bytes, is played or refused, so that
 * nothing is passed over without a word; anything else is left alone.
 *
 * @param folder without it there are none
 * @param room the folder as people know it, such as `assets/prompts`
 * @throws BuildError for a sound that would not be heard
 */
export async function readSounds(folder: string, room: string): Promise<StationSoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  const sounds = await Promise.all(names.sort().map((name) => readSound(folder, room, name)));
  return sounds.filter((sound) => sound !== undefined);
}

async function readSound(folder: string, room: string, name: string): Promise<StationSoundFile | undefined> {
  const bytes = await readFile(join(folder, name));
  if (!soundEndings.test(name) && !(await isSound(bytes))) return undefined;
  const file = `${room}/${name}`;
  if (!name.endsWith('.mp3'))
    throw new BuildError(`${file} would not be heard: make an mp3 of it with a name in .mp3, or remove it`);
  const mark = marks.exec(name)?.[0];
  if (mark !== undefined)
    throw new BuildError(
      `${file} would not be heard: rename it, ${mark} in a name means something to twilio-run`,
    );
  if (!urlName.test(name))
    throw new BuildError(
      `rename ${file}: use letters, digits, dots, dashes and underscores only, no dot first, 200 at most`,
    );
  return { name, bytes, seconds: await secondsOf(file, bytes) };
}

async function secondsOf(file: string, bytes: Uint8Array): Promise<number> {
  const kind = await foreignKind(bytes);
  if (kind !== undefined)
    throw new BuildError(`${file} does not play: it is no mp3, but ${kind}; make an mp3 of it, or remove it`);
  const seconds = await decodeMp3(bytes);
  if (seconds === undefined)
    throw new BuildError(`${file} does not play: replace it by an mp3, or remove it`);
  return seconds;
}

async function isSound(bytes: Uint8Array): Promise<boolean> {
  // Loaded for a sound only: a close-out looks whether the station has any, and most have none.
  const { fileTypeFromBuffer } = await import('file-type');
  const { mime = '' } = (await fileTypeFromBuffer(bytes)) ?? {};
  return /^(audio|video)\/|^application\/ogg$/.test(mime);
}
