import { parseBuffer } from 'music-metadata';

/**
 * How long an mp3 lasts, in seconds.
 *
 * @returns undefined when it does not play
 */
export async function mp3Duration(mp3: Uint8Array): Promise<number | undefined> {
  const metadata = await parseBuffer(mp3, { path: 'sound.mp3' }, { duration: true }).catch(() => undefined);
  return metadata?.format.duration || undefined;
}
