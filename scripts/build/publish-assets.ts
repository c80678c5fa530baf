import { cp, mkdir, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Whatever lies in dist/assets is published to the world, so that only these files are copied there. */
const published = [/^hold-music\/[^/]+\.mp3$/, /^prompts\/[^/]+\.mp3$/, /^fallback-[^/]+\.xml$/];

/** Copies what the world may download. Returns the copied paths, relative to the folder. */
export async function publishAssets(from: string, to: string): Promise<string[]> {
  const found = await readdir(from, { recursive: true });
  const paths = found
    .map((path) => path.split(sep).join('/'))
    .filter((path) => published.some((p) => p.test(path)));
  await mkdir(to, { recursive: true });
  await Promise.all(paths.map((path) => cp(join(from, path), join(to, path))));
  return paths.sort();
}
